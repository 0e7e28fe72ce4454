/** The words of how the page looks. */

export const PRESET = 'Preset';
export const PRESETS = {
  study: 'studying alone: what happens and why',
  projector: 'a lecture hall: large, in few words',
};
export const THEME = 'Colours';
export const THEMES = {
  auto: 'as set in the system',
  light: 'light',
  dark: 'dark',
  projector: 'projector: light with strong lines',
};
export const TELL = 'A screen reader announces';
export const TELLS = { why: 'what happens, and why', what: 'only what happens' };
export const BLANK = 'Blank the screen (b)';
export const ADDRESS =
  'Remembered in this browser. An address can ask for it as well: add preset=projector or theme=dark to its query.';
