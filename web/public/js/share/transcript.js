/** The steps so far in words, as Markdown. */
/** @import {Model} from '../model/store.js' */
/** @import {Answered, Step} from '../net/wire.js' */
import { answered, OUTCOMES, resultSentence, silent } from '../text/lesson.js';
import * as text from '../text/share.js';

/** @param {Model} model @returns {string} */
export function transcript(model) {
  const { scenario } = model;
  const changed = Object.entries(scenario?.changed ?? {}).map(
    ([key, value]) => `\`${key}: ${value}\``,
  );
  const head = [
    `# ${plain(scenario?.title ?? '')}`,
    ...(scenario?.slide ? [`${text.LECTURE}: ${plain(scenario.slide)}`] : []),
    ...(changed.length ? [`${text.SETTINGS}: ${changed.join(', ')}`] : []),
  ];
  const steps = model.path.flatMap((node) => model.steps.get(node) ?? []);
  return `${[...head, ...steps.flatMap((step) => linesOf(step, model.answered.get(step.node)))].join('\n\n')}\n`;
}

/** @param {Step} step @param {Answered|undefined} answer */
function linesOf(step, answer) {
  const marked = step.outcome === 'done' ? '' : ` (${OUTCOMES[step.outcome] ?? step.outcome})`;
  const own = step.line === null ? ` (${text.OWN})` : '';
  const title = step.begins
    ? [
        `## ${step.line ?? ''}${step.line === null ? text.STEP(step.step) : `. ${text.STEP(step.step)}`}${own}`,
      ]
    : [`### ${text.STEP(step.step)}`];
  const question = answer ? [`> ${plain(answer.text)}`, plain(answered(answer))] : [];
  return [
    ...title,
    ...question,
    `**${plain(step.what || silent(step))}**${marked}`,
    ...(step.result ? [plain(resultSentence(step.result))] : []),
    ...(step.why ? [plain(step.why)] : []),
  ];
}

/** Signs that Markdown would read as its own. @param {string} words */
const plain = (words) => words.replace(/[\\`*_<>#[\]]/g, '\\$&');
