/**
 * What a person can do on the page, as commands. The table says what each does; plug-ins register how. One plug-in owns a
 * command; another may register a *case* of it, with the condition under which it is carried out instead. Priorities decide
 * between cases, so that nothing depends on the order in which plug-ins are loaded.
 */
/** @import {SettingForm} from '../net/wire.js' */
/** @import {Stop} from '../model/breakpoints.js' */
/** @import {Operation} from '../model/operation.js' */
/** @import {Grain} from '../model/stepping.js' */
/** @import {FileKind} from '../share/export.js' */
/** @import {PanelName} from './ui.js' */

/**
 * @typedef {object} Commands
 *
 * @property {() => unknown} next one step on, as far as the grain says; answers an open question
 * @property {() => void} skip one step on, past an open question
 * @property {() => void} back one step back
 * @property {() => void} first to the state before the first step
 * @property {() => void} last to the last step that is known
 * @property {() => void} nextMark to the next step with a mark
 * @property {() => void} lastMark to the nearest step before with a mark
 * @property {(node: number) => void} go to a step that is known
 * @property {() => void} play starts or pauses automatic stepping
 * @property {() => void} question opens or closes the card of the question that waits
 * @property {(choice: string) => void} choose an answer to the open question
 *
 * @property {(settings: Record<string, unknown>) => void} change settings of the machine, from here on
 * @property {(form: SettingForm, value: string) => void} changeSetting one setting, as it was chosen or typed
 * @property {(name: string) => void} operation the form that is open
 * @property {(name: string, value: unknown) => void} fill a field of a form
 * @property {(operation: Operation) => void} performForm asks for the operation that the form describes
 * @property {(process: string) => void} chooseNext which process acts next
 * @property {() => void} undo back to where one was before the last change
 *
 * @property {() => void} command puts the cursor into the command line
 * @property {(text: string, caret: number) => void} typeLine the command line as it is typed
 * @property {(direction: 1 | -1) => void} lineMove among the completions that are open, else among the lines before
 * @property {() => void} lineClose closes the completions
 * @property {(chosen: number) => number} lineTake takes a completion; the result is where the caret belongs
 * @property {() => void} lineSend asks for the operation that the line describes
 *
 * @property {(process: string) => void} show the page table of a process
 * @property {(tab: string) => void} tab the part of the machine that a phone shows
 * @property {(level: number) => void} zoom to a level
 * @property {() => void} nearer one level nearer
 * @property {() => void} farther one level farther
 * @property {() => void} machine to the level of the machine
 * @property {() => void} pages to the level of a page table
 * @property {() => void} bytes to the level of bytes
 * @property {(event: MouseEvent) => void} point at what lies under the pointer
 * @property {() => void} dive into what has the focus
 * @property {() => void} surface out of it
 * @property {() => void} explain opens or closes the explanation of what has the focus
 * @property {(ref: string) => void} see gives an object of the stage the focus
 * @property {() => void} up to the object above
 * @property {() => void} down to the object below
 * @property {() => void} left to the object on the left
 * @property {() => void} right to the object on the right
 * @property {() => void} start to the first object
 * @property {() => void} end to the last object
 * @property {() => void} earlier a tenth of the step's motion back
 * @property {() => void} later a tenth of the step's motion on
 *
 * @property {(name: PanelName) => unknown} panel opens or closes a side panel
 * @property {() => void} menu opens or closes the menu of a narrow window
 * @property {() => unknown} help opens the help
 * @property {() => void} dismiss closes the notice
 * @property {(name: string) => void} lesson goes to another lesson
 * @property {() => void} startAgain makes a new session of the same lesson
 * @property {(on: boolean) => void} shortcuts switches single-letter keys
 * @property {(on: boolean) => void} motion switches animation
 * @property {(grain: Grain) => void} grain how far one step goes
 * @property {(stepsPerSecond: number) => void} speed of automatic stepping
 * @property {(stop: Stop, direction: 1 | -1) => unknown} runUntil goes on, or back, until a step that matches
 * @property {() => void} stopRunning ends that
 * @property {(preset: string) => void} preset of appearance: study or projector
 * @property {(theme: string) => void} theme of colours
 * @property {(tells: 'what'|'why') => void} tells how much a screen reader announces
 * @property {() => void} why shows or hides the reasons in the projector preset
 * @property {() => void} blank covers and uncovers the screen
 *
 * @property {() => unknown} copyLink copies the link to what is on the screen
 * @property {(on: boolean) => void} linkWith whether the link keeps theme and preset
 * @property {(kind: FileKind) => unknown} exportFile makes a file of the picture or of the steps
 *
 * @property {() => void} follow back to where the class is
 * @property {() => void} fork a session of one's own from the step of the class
 * @property {() => unknown} invitation shows the code by which a class joins
 * @property {() => void} laser switches pointing for the class
 * @property {() => void} askClass puts the lesson's question to the class
 */

/**
 * @template {keyof Commands} K
 * @typedef {object} CommandCase
 * @property {number} priority the highest whose condition holds is carried out; two of one command must differ
 * @property {() => boolean} when the condition
 * @property {Commands[K]} run
 */

/** @typedef {(...given: unknown[]) => unknown} Run */

/**
 * @typedef {object} CommandRegistry
 * @property {Commands} commands each carried out by its case or its owner; one that is not registered yet waits for it
 * @property {(owner: string, commands: Partial<Commands>) => void} register
 * @property {<K extends keyof Commands>(owner: string, name: K, one: CommandCase<K>) => void} registerCase
 */

/**
 * @param {Promise<unknown>} complete when all plug-ins have joined
 * @returns {CommandRegistry}
 */
export function commandRegistry(complete) {
  /** @type {Map<string, {owner: string, run: Run}>} */
  const owners = new Map();
  /** @type {Map<string, {owner: string, priority: number, when: () => boolean, run: Run}[]>} by falling priority */
  const cases = new Map();
  /** @type {Map<string, Run>} the same function each time, so that a listener stays */
  const methods = new Map();

  /** @param {string} name */
  const find = (name) => cases.get(name)?.find(({ when }) => when()) ?? owners.get(name);

  /** @param {string} name @returns {Run} */
  const dispatch =
    (name) =>
    (...given) => {
      const found = find(name);
      if (found) return found.run(...given);
      return complete.then(() => {
        const late = find(name);
        if (!late) throw new Error(`no plug-in has registered the command '${name}'`);
        return late.run(...given);
      });
    };

  const commands = new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === 'symbol') return undefined;
        if (!methods.has(name)) methods.set(name, dispatch(name));
        return methods.get(name);
      },
    },
  );

  return {
    commands: /** @type {Commands} */ (commands),
    register(owner, given) {
      for (const [name, run] of Object.entries(given)) {
        const other = owners.get(name);
        if (other)
          throw new Error(
            `${owner} registers the command '${name}', which ${other.owner} owns; register a case of it instead`,
          );
        owners.set(name, { owner, run: /** @type {Run} */ (run) });
      }
    },
    registerCase(owner, name, { priority, when, run }) {
      const others = cases.get(name) ?? [];
      const same = others.find((one) => one.priority === priority);
      if (same)
        throw new Error(
          `${owner} and ${same.owner} register cases of the command '${name}' with the priority ${priority}; give them different ones`,
        );
      const one = { owner, priority, when, run: /** @type {Run} */ (run) };
      cases.set(
        name,
        [...others, one].sort((a, b) => b.priority - a.priority),
      );
    },
  };
}
