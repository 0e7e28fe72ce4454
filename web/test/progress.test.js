// What a person has done of the course: how far, what was predicted, and what is worth another look.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  load,
  nextLesson,
  save,
  score,
  seen,
  summary,
  toSeeAgain,
} from '../public/js/course/progress.js';
import { storeOf } from '../public/js/lib/storage.js';
import { given, memory } from './machine.js';

/** @import {Model} from '../public/js/model/store.js' */
/** @import {Answered, Lesson} from '../public/js/net/wire.js' */

/** @type {Lesson[]} */
const LESSONS = [
  { name: 'walls', title: 'Walls', slide: null },
  { name: 'overflow-600', title: '600 bytes', slide: null },
];
/** @param {string} text @param {string|null} chosen @param {string} [right] @returns {Answered} */
const question = (text, chosen, right = 'b') => ({
  text,
  options: ['a', 'b'],
  chosen,
  right,
  why: 'so',
});

/**
 * @typedef {object} Wish
 * @property {string|null} [name]
 * @property {'host'|'viewer'} [role]
 * @property {Record<string, unknown>} [changed]
 * @property {number} [line]
 * @property {boolean} [end]
 * @property {Answered[]} [answers]
 */

/** A page that stands at a node of a lesson. @param {Wish} [wish] @returns {Model} */
const page = ({
  name = 'walls',
  role = 'host',
  changed = {},
  line = 1,
  end = false,
  answers = [],
} = {}) =>
  given({
    scenario: { name, operations: 3, changed },
    role,
    node: 4,
    cursor: { node: 4, end },
    steps: new Map([[4, { line }]]),
    answered: new Map(answers.map((one, i) => [i, one])),
  });

test('a lesson is begun, stepped and done', () => {
  const begun = seen({}, page({ line: 2 }));
  assert.deepEqual(begun, { walls: { operation: 2, operations: 3, done: false, answers: {} } });
  const back = seen(begun, page({ line: 1 }));
  assert.equal(back, begun, 'stepping back tells nothing new');
  const done = seen(begun, page({ line: 3, end: true }));
  assert.equal(done.walls.done, true);
  assert.equal(seen(done, page()).walls.done, true, 'what is done stays done');
});

test('what is not the course, not driven or not as the author wrote it does not count', () => {
  const before = {};
  for (const other of /** @type {Wish[]} */ ([
    { name: null },
    { role: 'viewer' },
    { changed: { transfer: 'dma' } },
  ]))
    assert.equal(seen(before, page(other)), before);
});

test('the first answer stays known and the last one counts', () => {
  const first = seen({}, page({ answers: [question('q', 'a')] }));
  assert.deepEqual(first.walls.answers.q, { first: 'a', last: 'a', right: 'b', why: 'so' });
  const second = seen(first, page({ answers: [question('q', 'b')] }));
  assert.deepEqual(second.walls.answers.q, { first: 'a', last: 'b', right: 'b', why: 'so' });
  assert.equal(
    seen(second, page({ answers: [question('q', null)] })),
    second,
    'skipping takes nothing back',
  );
});

test('a question that was skipped and then answered has that as its first answer', () => {
  const skipped = seen({}, page({ answers: [question('q', null)] }));
  assert.deepEqual(score(skipped.walls), { asked: 1, answered: 0, right: 0 });
  assert.equal(seen(skipped, page({ answers: [question('q', 'b')] })).walls.answers.q.first, 'b');
});

test('the course is summed up, and leads to what is not done and to what was wrong', () => {
  const progress = seen(
    seen({}, page({ end: true, answers: [question('q', 'a'), question('r', 'b')] })),
    page({ name: 'overflow-600', answers: [question('s', null)] }),
  );
  assert.deepEqual(summary(progress, LESSONS), {
    lessons: 2,
    done: 1,
    asked: 3,
    answered: 2,
    right: 1,
  });
  assert.equal(nextLesson(progress, LESSONS)?.name, 'overflow-600');
  assert.deepEqual(
    toSeeAgain(progress, LESSONS).map((one) => [one.lesson.name, one.text]),
    [['walls', 'q']],
  );
  assert.equal(
    nextLesson({ walls: given({ done: true }), 'overflow-600': given({ done: true }) }, LESSONS),
    null,
  );
});

test('progress comes back from the browser; nonsense and forbidden storage are a new beginning', () => {
  const { items, storage } = memory();
  const progress = seen({}, page());
  save(storage, progress);
  assert.deepEqual(load(storage), progress);
  items.set('course', '[1]');
  assert.deepEqual(load(storage), {});
  const refused = storeOf(() => {
    throw new Error('denied');
  });
  assert.deepEqual(load(refused), {});
  save(refused, progress);
  assert.deepEqual(load(refused), progress, 'as long as the page lasts');
});
