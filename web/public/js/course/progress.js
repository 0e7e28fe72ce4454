/**
 * What a person has done of the course, kept by the browser and sent nowhere: how far each lesson was stepped, and what
 * was predicted beside what happened. The first answer stays known, the last one counts.
 */
/** @import {Model} from '../model/store.js' */
/** @import {Store} from '../lib/storage.js' */
/** @import {Answered, Lesson} from '../net/wire.js' */
import { stepAt } from '../model/position.js';
import { isRight } from '../model/question.js';

const NAME = 'course';

/**
 * @typedef {{first: string|null, last: string|null, right: string, why: string|null}} Answer null where it was skipped
 * @typedef {{operation: number, operations: number, done: boolean, answers: Record<string, Answer>}} Done of one lesson; answers by
 *   the question's text
 * @typedef {Record<string, Done>} Progress by the lesson's name
 */

/** @param {Store} storage @returns {Progress} */
export function load(storage) {
  try {
    const known = JSON.parse(storage.getItem(NAME) ?? '{}');
    return known && typeof known === 'object' && !Array.isArray(known) ? known : {};
  } catch {
    return {};
  }
}

/** @param {Store} storage @param {Progress} progress */
export const save = (storage, progress) => storage.setItem(NAME, JSON.stringify(progress));

/** @param {Model} model @returns {boolean} whether the page stands at the end of a lesson of the course, driven by the person */
export const atEnd = ({ scenario, role, cursor, node }) =>
  Boolean(scenario?.name) && role === 'host' && Boolean(cursor?.end) && cursor?.node === node;

/**
 * @param {Progress} progress
 * @param {Model} model
 * @returns {Progress} the same object if the model tells nothing new; lessons under other settings are trials and not counted
 */
export function seen(progress, model) {
  const { scenario, role, answered } = model;
  if (!scenario?.name || role !== 'host' || Object.keys(scenario.changed ?? {}).length)
    return progress;
  const old = progress[scenario.name] ?? {
    operation: 0,
    operations: scenario.operations,
    done: false,
    answers: {},
  };
  const next = {
    operation: Math.max(old.operation, stepAt(model)?.line ?? 0),
    operations: scenario.operations,
    done: old.done || atEnd(model),
    answers: [...answered.values()].reduce(withAnswer, old.answers),
  };
  const same =
    next.operation === old.operation && next.done === old.done && next.answers === old.answers;
  return same ? progress : { ...progress, [scenario.name]: next };
}

/** @param {Record<string, Answer>} answers @param {Answered} answered @returns {Record<string, Answer>} */
function withAnswer(answers, { text, chosen, right, why }) {
  const old = answers[text];
  const last = chosen ?? old?.last ?? null;
  if (old && old.last === last) return answers;
  return {
    ...answers,
    [text]: { first: old?.first ?? chosen ?? null, last, right, why: why ?? null },
  };
}

/** @param {Done|undefined} lesson @returns {{right: number, answered: number, asked: number}} of its questions met so far */
export function score(lesson) {
  const answers = Object.values(lesson?.answers ?? {});
  return {
    asked: answers.length,
    answered: answers.filter((one) => one.last !== null).length,
    right: answers.filter((one) => isRight(one.last, one.right)).length,
  };
}

/** @param {Progress} progress @param {{name: string}[]} lessons */
export function summary(progress, lessons) {
  const scores = lessons.map(({ name }) => score(progress[name]));
  /** @param {'asked'|'answered'|'right'} key */
  const sum = (key) => scores.reduce((total, one) => total + one[key], 0);
  return {
    lessons: lessons.length,
    done: lessons.filter(({ name }) => progress[name]?.done).length,
    asked: sum('asked'),
    answered: sum('answered'),
    right: sum('right'),
  };
}

/**
 * @param {Progress} progress
 * @param {{name: string, title: string}[]} lessons
 * @returns {{lesson: {name: string, title: string}, text: string, answer: Answer}[]} questions answered otherwise than it happened
 */
export function toSeeAgain(progress, lessons) {
  return lessons.flatMap((lesson) =>
    Object.entries(progress[lesson.name]?.answers ?? {})
      .filter(([, answer]) => answer.last !== null && !isRight(answer.last, answer.right))
      .map(([text, answer]) => ({ lesson, text, answer })),
  );
}

/** @param {Progress} progress @param {Lesson[]} lessons @returns {Lesson|null} the first lesson not yet gone through */
export const nextLesson = (progress, lessons) =>
  lessons.find(({ name }) => !progress[name]?.done) ?? null;
