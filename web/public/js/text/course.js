/** The words of the course, and of the ways that lead from a lesson to other places. */

export const WAYS = 'Lessons, editor and more';
export const EDIT = 'Write a lesson';
export const EDIT_THIS = 'Edit a copy of this lesson';
