/**
 * What a person can do on the page, as commands. The table says what each does; plug-ins register how. One plug-in owns a
 * command; another may register a *case* of it, with the condition under which it is carried out instead. Priorities decide
 * between cases, so that nothing depends on the order in which plug-ins are loaded.
 */
/** @typedef {import('./command-list.js').Commands} Commands */

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
