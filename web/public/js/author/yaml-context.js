/**
 * Where a caret stands in a YAML text that is still being written. No parser reads such a text, so this follows only what
 * scenarios use: block mappings and lists by their indentation, `{}` and `[]`, quotes, comments and block scalars.
 *
 * @typedef {object} Context
 * @property {string[]} path keys from the root to the mapping or value; `-` for an item of a list
 * @property {'key'|'value'} at what is written at the caret
 * @property {string[]} used keys that the mapping has before the caret; empty at a value
 * @property {number} from where the word at the caret begins, an offset into the text
 *
 * @typedef {object} Level a mapping or list that is open
 * @property {'map'|'list'} kind
 * @property {number} indent column of its keys or dashes; Infinity within braces or brackets
 * @property {string|null} key whose value comes next
 * @property {string[]} used
 */

const BLOCK_KEY = /("[^"]*"|'[^']*'|[^\s:{}[\],#&*!|>'"%@`-][^:{}[\],#]*?)\s*:(?=\s|$)/y;
const DASH = /-(?: +|$)/y;
const BRACES = Infinity;

/**
 * @param {string} text
 * @param {number} caret offset
 * @returns {Context|null} null in a comment, a quoted string or the text of a block scalar
 */
export function contextAt(text, caret) {
  const reader = new Reader();
  const lines = text.slice(0, caret).split('\n');
  for (const line of lines.slice(0, -1)) if (line.trim()) reader.read(line);
  const last = lines[lines.length - 1];
  const word = reader.read(last);
  if (word === null) return null;
  const level = reader.top();
  if (!level) return { path: [], at: 'key', used: [], from: caret - (last.length - word) };
  const at = level.kind === 'map' && level.key === null ? 'key' : 'value';
  return {
    path: reader.path(),
    at,
    used: at === 'key' ? level.used : [],
    from: caret - (last.length - word),
  };
}

class Reader {
  constructor() {
    /** @type {Level[]} from the root inwards */
    this.levels = [];
    /** @type {number|null} column of the key whose block scalar goes on */
    this.scalar = null;
  }

  top() {
    return this.levels[this.levels.length - 1];
  }

  path() {
    return this.levels.flatMap(({ kind, key }) => (kind === 'list' ? '-' : (key ?? [])));
  }

  /** @param {string} line @returns {number|null} the column at which its last word begins; null if nothing can be completed */
  read(line) {
    const indent = line.search(/\S|$/);
    const blank = indent === line.length;
    if (this.scalar !== null && (blank || indent > this.scalar)) return null;
    this.scalar = null;
    if (this.top()?.indent === BRACES) return this.flow(line, indent);
    if (line[indent] === '#') return null;
    return this.block(line, indent);
  }

  /** @param {string} line @param {number} indent @returns {number|null} */
  block(line, indent) {
    let at = indent;
    this.close(at, line[at] === '-');
    for (let dash; (dash = match(DASH, line, at)); at += dash[0].length) {
      this.close(at, true);
      this.open('list', at);
    }
    const key = match(BLOCK_KEY, line, at);
    const level = this.top();
    if (!key && /[{["'|>&*!]/.test(line[at] ?? '')) return this.value(line, at);
    if (!key && level?.kind === 'map' && level.indent < at && level.key === null) return null;
    this.open('map', at);
    if (!key) return comment(line, at) ? null : at;
    this.name(key[1]);
    return this.value(line, at + key[0].length);
  }

  /** @param {string} line @param {number} from @returns {number|null} */
  value(line, from) {
    const at = from + line.slice(from).search(/\S|$/);
    if (line[at] === '{' || line[at] === '[') return this.flow(line, at);
    if (/[|>]/.test(line[at] ?? '')) return ((this.scalar = this.top()?.indent ?? 0), null);
    if (/["']/.test(line[at] ?? '') || comment(line, at)) return null;
    return at === from && from > 0 && line[from - 1] === ':' ? null : at;
  }

  /** @param {string} line @param {number} from @returns {number|null} */
  flow(line, from) {
    let word = from;
    for (let at = from; at < line.length && this.top(); at++) {
      const one = line[at];
      if (one === '#' && (at === 0 || line[at - 1] === ' ')) return null;
      if (one === '"' || one === "'") {
        const end = line.indexOf(one, at + 1);
        if (end < 0) return null;
        at = end;
      } else if (one === '{' || one === '[') this.open(one === '{' ? 'map' : 'list', BRACES);
      else if (one === '}' || one === ']') {
        this.levels.pop();
        if (this.top()?.indent !== BRACES) return comment(line, at + 1) ? null : line.length;
      } else if (one === ',') this.next();
      else if (one === ':' && this.top().kind === 'map' && /\s|$/.test(line[at + 1] ?? ' '))
        this.name(line.slice(word, at).trim());
      else continue;
      word = at + 1;
    }
    return word + line.slice(word).search(/\S|$/);
  }

  /** Ends the block levels that lie deeper than a line at this column. @param {number} column @param {boolean} dash */
  close(column, dash) {
    while (this.levels.length) {
      const { kind, indent } = this.top();
      if (indent < column || (indent === column && (kind === 'map' ? !dash : dash))) break;
      if (dash && kind === 'map' && indent === column && this.top().key !== null) break;
      this.levels.pop();
    }
  }

  /** Goes on in a block level that lies at this column, or begins one. @param {Level['kind']} kind @param {number} indent */
  open(kind, indent) {
    const top = this.top();
    if (indent !== BRACES && top?.indent === indent && top.kind === kind) top.key = null;
    else this.levels.push({ kind, indent, key: null, used: [] });
  }

  /** @param {string} key that the innermost mapping now has */
  name(key) {
    const level = this.top();
    level.key = key.replace(/^["']|["']$/g, '');
    level.used = [...level.used, level.key];
  }

  next() {
    this.top().key = null;
  }
}

/** @param {RegExp} pattern sticky @param {string} line @param {number} at */
function match(pattern, line, at) {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** Whether a comment begins behind this column. @param {string} line @param {number} from */
const comment = (line, from) => /(^|\s)#/.test(line.slice(from));
