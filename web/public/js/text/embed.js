/** The words of a lesson in another page. */

export const OPEN_FULL = 'Open full';
