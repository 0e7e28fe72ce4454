// A small machine by hand: what the tests of the page look at. A writes through its page 2 into frame 7, which B sees as its page 5.
const filled = (size, text) =>
  Uint8Array.from({ length: size }, (_, i) => text.charCodeAt(i % text.length));

/** @returns {import('../public/js/net/machine.js').State} */
export function machine({ size = 512, pages = 8, frames = 12 } = {}) {
  const entry = (page, kind, group, frame) => ({
    page,
    kind,
    group,
    present: true,
    used: false,
    modified: false,
    rights: 'rw',
    descriptor: false,
    frame,
    slot: null,
  });
  const process = (id, table) => ({
    id,
    parent: null,
    state: 'ready',
    suspended: 0,
    registers: {},
    table,
  });
  const free = (frame) => ({
    frame,
    owner: { kind: 'free', process: null, page: null, group: null },
    pins: 0,
    bytes: new Uint8Array(size),
    origins: [],
  });
  const owned = (frame, owner, fill) => ({
    ...free(frame),
    owner: { kind: 'private', group: null, ...owner },
    bytes: filled(size, fill),
    origins: [
      {
        at: 0,
        length: size,
        process: owner.process,
        by: 'initial',
        virtual: null,
        step: 0,
        overflow: false,
      },
    ],
  });
  const memory = Array.from({ length: frames }, (_, frame) => free(frame));
  memory[0] = owned(0, { process: 'A', page: 3 }, 'a');
  memory[7] = { ...free(7), owner: { kind: 'shared', process: null, page: null, group: 'g' } };
  memory[8] = owned(8, { process: 'C', page: 0 }, 'secret ');
  return {
    node: 1,
    step: 0,
    time_ns: 0,
    hash: '0000000000000000',
    settings: { page_size: size, pages, frames, transfer: 'cpu' },
    costs: { memory: 0, tlb: 0 },
    processes: [
      process('P', []),
      process('A', [entry(2, 'shared', 'g', 7), entry(3, 'private', null, 0)]),
      process('B', [entry(5, 'shared', 'g', 7)]),
      process('C', [entry(0, 'private', null, 8)]),
    ],
    frames: memory,
    groups: [
      {
        id: 'g',
        creator: 'P',
        state: 'active',
        frame: 7,
        slot: null,
        dirty: false,
        members: [
          { process: 'A', page: 2 },
          { process: 'B', page: 5 },
        ],
        semaphore: null,
        descriptor: null,
      },
    ],
    disk: [],
    dma: [],
    mailboxes: [],
    objects: [],
    capabilities: [],
  };
}

/** @param {Uint8Array} bytes */
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/**
 * @param {import('../public/js/net/machine.js').State} state
 * @returns {import('../public/js/net/wire.js').WireState} the state as the server sends it
 */
export const onWire = (state) => ({
  ...state,
  frames: state.frames.map((one) => ({ ...one, bytes: base64(one.bytes) })),
  disk: state.disk.map((one) => ({ ...one, bytes: base64(one.bytes) })),
});

/** @returns {import('../public/js/net/wire.js').Event} bytes that moved, as the engine tells it */
export function bytesMoved(facts) {
  return {
    type: 'BytesMoved',
    process: 'A',
    by: 'cpu',
    access: 'write',
    overflow: false,
    total: facts.length,
    done: facts.length,
    frameLine: facts.line,
    ...facts,
  };
}

/** @returns a step whose delta writes `length` times `fill` into `frame` at `at` */
export function writing({
  node,
  parent,
  frame,
  at,
  length,
  fill,
  page,
  overflow = false,
  total = length,
  owner,
}) {
  const origin = {
    at,
    length,
    process: 'A',
    by: 'cpu',
    virtual: { page, at },
    step: node - 1,
    overflow,
  };
  return {
    node,
    parent,
    step: node - 1,
    events: [bytesMoved({ page, line: at, length, frame, overflow, total })],
    markers: overflow ? ['overflow'] : [],
    line: 1,
    what: `A writes ${length} bytes.`,
    why: null,
    outcome: 'done',
    delta: {
      time_ns: 100 * node,
      costs: { memory: node, tlb: 0 },
      frames: [{ frame, owner, pins: 0, origins: [origin] }],
      bytes: [{ frame, at, bytes: btoa(fill.repeat(length)) }],
      entries: [
        {
          process: 'A',
          page,
          kind: 'shared',
          group: 'g',
          present: true,
          used: true,
          modified: true,
          rights: 'rw',
          descriptor: false,
          frame,
          slot: null,
        },
      ],
    },
  };
}
