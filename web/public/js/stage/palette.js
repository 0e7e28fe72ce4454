/**
 * Who wrote a byte is its hue, how it got there its texture. Four hues are distinguished by every kind of colour vision;
 * the fifth to the sixteenth process has one of them again, with a texture and always with its letter.
 */
/** @import {Colours, Texture} from './scene.js' */
/** @import {State} from '../net/machine.js' */

const HUES = 4;
/** @type {Texture[]} */
const TEXTURES = ['plain', 'dots', 'bars', 'grid'];
const SHAPES = ['circle', 'triangle', 'square', 'pentagon'];

/**
 * @param {State} state
 * @param {string|null} process
 * @returns {{hue: number, texture: Texture, shape: string}|null} hue 1 to 4; null for no process
 */
export function identity(state, process) {
  const index = state.processes.findIndex((one) => one.id === process);
  if (index < 0) return null;
  return {
    hue: (index % HUES) + 1,
    texture: TEXTURES[Math.floor(index / HUES) % TEXTURES.length],
    shape: SHAPES[index % HUES],
  };
}

/** The design tokens a canvas needs; css/base.css is their only source. */
const TOKENS = [
  'paper',
  'ink',
  'muted',
  'rule',
  'overflow',
  'shared',
  ...[1, 2, 3, 4].flatMap((hue) => [
    `p${hue}-fill`,
    `p${hue}-pale`,
    `p${hue}-line`,
    `p${hue}-text`,
  ]),
];

/**
 * @param {(name: string) => string} tokenText reads a custom property
 * @param {boolean} dark
 * @returns {Colours}
 */
export function colours(tokenText, dark) {
  return Object.fromEntries(TOKENS.map((name) => [name, choose(tokenText(`--${name}`), dark)]));
}

/** @param {string} text a colour, or `light-dark(colour, colour)` @param {boolean} dark @returns {string} */
export function choose(text, dark) {
  const pair = /^\s*light-dark\(\s*([^,]+?)\s*,\s*([^,]+?)\s*\)\s*$/.exec(text);
  return pair ? pair[dark ? 2 : 1] : text.trim();
}
