/** One clock for everything that moves in a step: t goes from 0 to 1 and stays there, and at rest nothing asks for frames. */

/** Milliseconds a step's motion lasts. */
const BYTES = 900;
const OTHER = 350;

/** While playing, motion takes at most this share of a step. */
const SHARE = 0.8;

/**
 * @param {{moving: boolean, playing: number|null}} how whether bytes move, and steps per second while playing
 * @returns {number} milliseconds
 */
export function duration({ moving, playing }) {
  const usual = moving ? BYTES : OTHER;
  return playing ? Math.min(usual, (SHARE * 1000) / playing) : usual;
}

/**
 * @param {(t: number) => void} draw
 * @returns {{start: (milliseconds: number) => void, finish: () => void}} `finish` jumps to the end at once
 */
export function clock(draw) {
  let request = 0;
  const finish = () => {
    cancelAnimationFrame(request);
    request = 0;
    draw(1);
  };
  const start = (milliseconds) => {
    cancelAnimationFrame(request);
    const began = performance.now();
    const tick = () => {
      const t = Math.min(1, (performance.now() - began) / milliseconds);
      request = t < 1 ? requestAnimationFrame(tick) : 0;
      draw(t);
    };
    tick();
  };
  return { start, finish };
}
