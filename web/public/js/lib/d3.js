/** The one door to D3, which is loaded with the first chart and nowhere else. */
import '/lib/d3/d3.min.js';

const {
  axisBottom,
  axisLeft,
  line,
  scaleLinear,
  select,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} = globalThis.d3;

export {
  axisBottom,
  axisLeft,
  line,
  scaleLinear,
  select,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
};
