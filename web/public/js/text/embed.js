/** The words of a lesson in somebody else's page. */

export const OPEN_FULL = 'Open full';
