/** The words of the search for what can go wrong. */

export const TITLE = 'Can this go wrong?';
export const INTRO =
  'The server tries every order in which these processes, the kernel and the devices can take their turns, one action each, and looks for the shortest one in which something goes wrong.';
export const LOOK_FOR = 'Look for';
export const USUAL = 'anything that goes wrong';
export const GROUPS = { incidents: 'Incidents', invariants: 'Invariants' };
/** @type {Record<string, string|undefined>} */
export const WORDS = {
  incidents: 'any incident',
  invariants: 'any violated invariant',
  expect: 'an end that the lesson does not expect',
};
/** @param {string} word */
export const name = (word) => WORDS[word] ?? word.replaceAll('_', ' ');
export const SEARCH = 'Search';
export const STOP = 'Stop';
export const CLOSE = 'Close';
export const WATCH = 'Watch it happen';
export const ANOTHER = 'Another one';
export const PROGRESS = 'Progress of the search';

/** @param {number} value */
const number = (value) => value.toLocaleString('en');
/** @param {number} value @param {string} noun */
const counted = (value, noun) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

export const WAITING = 'Waiting for another search …';
/** @param {{states: number, left: number, depth: number, rate: number}} search */
export const searching = ({ states, left, depth, rate }) =>
  `${counted(states, 'state')}, ${number(left)} left to explore, up to ${counted(depth, 'action')} deep, ${number(rate)} states a second`;
/** @param {{states: number, seconds: number}} limits */
export const limits = ({ states, seconds }) =>
  `At most ${number(states)} states and ${seconds} seconds.`;

/** @param {{name: string, turns: string[], cycle?: number}} finding @param {boolean} others */
export const found = (finding, others) =>
  `${others ? 'Another one' : 'Yes'}: ${name(finding.name)}, after ${counted(finding.turns.length, 'action')}. ${finding.cycle ? `The last ${number(finding.cycle)} may be repeated for ever.` : `No shorter order leads to ${others ? 'one that was not shown yet' : 'it'}.`}`;
/** @param {string[]} list */
export const turns = (list) => `Who acts: ${list.join(' ')}`;

/** @type {Record<string, string|undefined>} */
const ENDS = {
  asked: 'You stopped it.',
  time: 'The time limit was reached.',
  abandoned: 'The search was no longer polled.',
  failed: 'The search failed; the server has logged why.',
};
/** @param {string} end */
export const ended = (end) => ENDS[end] ?? '';

/**
 * What an answer without a finding is worth.
 *
 * @param {{verdict: string, states: number, depth: number}} answer
 * @param {boolean} others
 */
export function none({ verdict, states, depth }, others) {
  if (verdict === 'none_exists' || verdict === 'no_other_exists')
    return `${verdict === 'no_other_exists' ? 'No other one exists' : 'No: none exists'}. Every order was tried to its end: ${counted(states, 'state')}.`;
  if (verdict === 'none_within')
    return `${others ? 'No other one' : 'None'} within ${counted(depth, 'action')}. Longer orders were not all tried: the search keeps at most ${number(states)} states.`;
  return `None was found so far. ${counted(states, 'state')} were explored, in orders of up to ${counted(depth, 'action')}.`;
}

export const UNREACHED = 'The server does not answer. Try again.';
