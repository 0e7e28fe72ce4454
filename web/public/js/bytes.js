/** Bytes as the wire carries them: base64, standard and padded. */

/**
 * @param {string} base64
 * @returns {Uint8Array}
 */
export function decode(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/**
 * @param {string} base64 the old bytes
 * @param {number} at offset of the first replaced byte
 * @param {string} written base64 of the new bytes
 * @returns {string} base64 of the old bytes with the new ones laid over them
 */
export function overlay(base64, at, written) {
  const old = atob(base64);
  const fresh = atob(written);
  return btoa(old.slice(0, at) + fresh + old.slice(at + fresh.length));
}

/**
 * @param {number} value 0..255
 * @returns {string} the character, where there is one (a space is one); otherwise two hex digits
 */
export function glyph(value) {
  return value >= 32 && value < 127 ? String.fromCharCode(value) : value.toString(16).padStart(2, '0');
}
