/** The words of how the page looks. */

export const PRESET = 'Made for';
export const PRESETS = {
  study: 'studying alone: what happens and why',
  projector: 'a lecture hall: large, in few words',
};
export const THEME = 'Colours';
export const THEMES = {
  auto: 'as the system has them',
  light: 'light',
  dark: 'dark',
  projector: 'projector: light with strong lines',
};
export const TELL = 'A screen reader is told';
export const TELLS = { why: 'what happens, and why', what: 'only what happens' };
export const BLANK = 'Blank the screen (b)';
export const ADDRESS =
  'Remembered in this browser. An address can ask for it as well: add preset=projector or theme=dark to its query.';
