/** Bytes as they travel, in base64, and as the page keeps them. */

/** @param {string} base64 @returns {Uint8Array} */
export const decoded = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/**
 * @param {Uint8Array} old
 * @param {number} at offset of the first byte replaced
 * @param {Uint8Array} fresh
 * @returns {Uint8Array} the old bytes with the fresh ones laid over them
 */
export function overlaid(old, at, fresh) {
  const bytes = Uint8Array.from(old);
  bytes.set(fresh.subarray(0, Math.max(0, old.length - at)), at);
  return bytes;
}
