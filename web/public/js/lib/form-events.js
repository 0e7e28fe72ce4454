/** What events of fields say. Listeners know what they listen to, so the casts are here alone. */

/** @param {Event} event of a field @returns {string} its value */
export const valueOf = ({ target }) => /** @type {HTMLInputElement} */ (target).value;

/** @param {Event} event of a checkbox @returns {boolean} */
export const isChecked = ({ target }) => /** @type {HTMLInputElement} */ (target).checked;
