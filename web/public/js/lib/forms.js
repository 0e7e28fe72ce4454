/** Forms that are submitted, and the dialogs they are in. */

/** @param {SubmitEvent} event @returns {FormData} what the form holds; the browser itself sends nothing */
export function submitted(event) {
  event.preventDefault();
  return new FormData(/** @type {HTMLFormElement} */ (event.target));
}

/** @param {FormData} data @param {string} name of a text field @returns {string|null} */
export const fieldOf = (data, name) => /** @type {string|null} */ (data.get(name));

/** Closes the dialog in which it happened. @param {Event} event */
export const closeDialog = ({ target }) =>
  /** @type {Element} */ (target).closest('dialog')?.close();
