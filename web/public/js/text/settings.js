/** The words of the settings: groups, names, values. A setting that is not named here is shown by its key, in the last group. */

/** @import {SettingForm} from '../net/wire.js' */

export const WHAT_IF = 'What if …';
export const WHAT_IF_HELP =
  'A change applies from this step on and starts another branch. ⟲ starts the lesson again on another machine, with the same operations.';
export const CHANGED = 'changed';
export const STRUCTURAL_SIGN = '⟲';
export const STRUCTURAL = 'starts again on another machine';

/** @type {[string, RegExp][]} titles, and the names of their settings */
const GROUPS = [
  ['Machine', /^(page_size|pages|frames|kernel_frames|tlb|zero_fill|max_steps)$/],
  [
    'Transfer',
    /^(transfer|granularity|probe|address_space_end|physical_memory_end|bounds_check|guard_page|guard_frame|iommu|scatter_gather|bounce_buffer|dma_.*|transfer_.*)$/,
  ],
  ['Paging and relocation', /^(relocation|entry_repair|replacement|hold_across_io)$/],
  [
    'Sharing',
    /^(spawn|who_may_enter|min_members|reenter|group_ids|creator_exit|abnormal_exit|busy_dissolve|illegal_calls)$/,
  ],
  ['Semaphores', /^(semaphore.*|signal_by|handoff|schedule.*)$/],
  [
    'Messages and capabilities',
    /^(mail.*|message.*|send.*|receive.*|capab.*|oversized.*|object.*|segment.*|indirect.*)/,
  ],
  ['Kernel bugs', /^kernel_bugs$/],
  ['Prices', /^costs?($|\.)/],
  ['Other', /./],
];

/** @param {SettingForm[]} forms @returns {{title: string, forms: SettingForm[]}[]} the groups that have any */
export function grouped(forms) {
  /** @param {SettingForm} form */
  const groupOf = ({ key }) => GROUPS.find(([, keys]) => keys.test(key));
  return GROUPS.map((group) => ({
    title: group[0],
    forms: forms.filter((form) => groupOf(form) === group),
  })).filter((group) => group.forms.length);
}

/** @type {Record<string, string|undefined>} */
const NAMES = {
  page_size: 'bytes in a page',
  pages: 'pages of an address space',
  frames: 'page frames',
  kernel_frames: 'frames of the kernel',
  tlb: 'entries of the TLB',
  zero_fill: 'frames are cleared',
  max_steps: 'maximum steps of a run',
  probe: 'probe the whole range first',
  address_space_end: 'after the last page',
  physical_memory_end: 'after the last frame',
  bounds_check: 'check the bounds',
  guard_page: 'guard page behind a shared page',
  guard_frame: 'guard frame behind a shared frame',
  iommu: 'devices go through an IOMMU',
  scatter_gather: 'devices follow a list of frames',
  bounce_buffer: 'devices use a buffer of the kernel',
  relocation: 'a page is moved by',
  entry_repair: 'entries are set',
  replacement: 'who chooses a victim',
  hold_across_io: 'members are held during paging',
  illegal_calls: 'calls out of order',
  abnormal_exit: 'abnormal exit',
  holder_exit: 'the holder ends',
  creator_exit: 'the creator of a group ends',
  busy_dissolve: 'a group with members is dissolved',
  spawn: 'a child gets',
  who_may_enter: 'who may enter a group',
  min_members: 'a group of one',
  reenter: 'entering an empty group',
  group_ids: 'names of groups',
  semaphore_at: 'the semaphore is made',
  semaphore_initial: 'initial value',
  signal_by: 'who may signal',
  handoff: 'a signal goes',
  mailbox_capacity: 'messages a mailbox holds',
  mailbox_length: 'bytes a message may have',
  mailbox_full: 'a message without room',
  oversized_message: 'a message longer than the buffer',
  capability_cache: 'entries of the capability cache',
  object_probes: 'probes to find an object',
  send_capability: 'a capability handed on is',
  object_delete: 'an object ends',
  kernel_bugs: 'kernel bugs',
  costs: 'price list',
  'cost.memory': 'm: an access to memory',
  'cost.tlb': 't: a TLB lookup',
  'cost.list_read': 'L: a read of a list',
  'cost.entry_update': 'U: an update of an entry',
  'cost.hold': 'S: holding a process',
  'cost.release': 'R: releasing a process',
  'cost.shootdown': 'X0: a shootdown',
  'cost.flush': 'X1: a flush in it',
  'cost.lock': 'K: a lock',
  'cost.trap': 'B: a trap',
  'cost.copy': 'copy: a copied page',
  'cost.disk': 'D: an access to the disk',
  'cost.bit_test': 'e: a test of a bit',
  'cost.system_call': 'y: a system call',
  'cost.message_copy': 'c0: a message copied',
  'cost.copied_bytes': 'cb: bytes of it copied',
  'cost.wake': 'W: waking a process',
  'cost.capability_lookup': 'tc: a capability cache lookup',
  'cost.object_probe': 'mc: an object table lookup',
};

/** @param {string} key */
export const settingName = (key) => NAMES[key] ?? key.replaceAll('_', ' ');
/** @param {string} value */
export const valueName = (value) => value.replaceAll('_', ' ');
/** @param {string} limits */
export const outside = (limits) => `Expected ${limits}.`;
