/** A layer over the picture, for what the class adds to it. It lets every click through. */

/**
 * @param {string} name of its style
 * @returns {{plane: () => Element, place: () => HTMLElement}} the layer is put back where a stage has been drawn anew
 */
export function overlay(name) {
  const layer = Object.assign(document.createElement('div'), {
    className: `over ${name}`,
    ariaHidden: 'true',
  });
  const plane = () => document.querySelector('.plane');
  return {
    plane,
    place() {
      if (layer.parentNode !== plane()) plane().append(layer);
      return layer;
    },
  };
}
