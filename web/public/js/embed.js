/** Before a lesson begins in the frame of another page: the wish for few controls is known to the first picture. */

document.documentElement.dataset.controls = new URLSearchParams(location.search).get('ui') ?? 'all';
