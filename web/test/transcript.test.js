// The steps in words, as Markdown that no sentence can break.
import assert from 'node:assert/strict';
import test from 'node:test';
import { transcript } from '../public/js/share/transcript.js';
import { given } from './machine.js';

/** @import {Model} from '../public/js/model/store.js' */
/** @import {Step} from '../public/js/net/wire.js' */

/** @param {number} node @param {Partial<Step>} [more] @returns {[number, Step]} */
const step = (node, more) => [
  node,
  given({
    node,
    step: node,
    line: 1,
    begins: true,
    outcome: 'done',
    what: `What ${node}.`,
    why: null,
    result: null,
    ...more,
  }),
];

test('title, lecture, settings, then each step with its question, outcome and why', () => {
  /** @type {Model} */
  const model = given({
    scenario: { title: 'A *title*', slide: 'Slide', changed: { transfer: 'dma' } },
    path: [0, 1, 2, 3],
    steps: new Map([
      step(1, { why: 'Because.' }),
      step(2, { begins: false, outcome: 'trapped' }),
      step(3, { line: null }),
    ]),
    answered: new Map([
      [1, { text: 'Where?', options: ['here', 'there'], chosen: 'here', right: 'there' }],
    ]),
  });
  assert.equal(
    transcript(model),
    `# A \\*title\\*

Lecture: Slide

Settings changed: \`transfer: dma\`

## 1. Step 1

> Where?

You said: here. Answer: there.

**What 1.**

Because.

### Step 2

**What 2.** (trap)

## Step 3 (of your own)

**What 3.**
`,
  );
});
