import { type Assertion, type Node, sequence } from './ast.ts';
import * as sets from './char-set.ts';
import { unicodeProperty } from './unicode-property.ts';

/** Why a pattern is not accepted, and where; the message is meant for whoever wrote the pattern. */
export class RegexSyntaxError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message} at position ${at + 1}`);
    this.name = 'RegexSyntaxError';
    this.at = at;
  }
}

export interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

const posixClasses: ReadonlyMap<string, sets.CharSet> = new Map(
  Object.entries({
    alnum: [48, 57, 65, 90, 97, 122],
    alpha: [65, 90, 97, 122],
    ascii: [0, 127],
    blank: [9, 9, 32, 32],
    cntrl: [0, 31, 127, 127],
    digit: sets.digits,
    graph: [33, 126],
    lower: [97, 122],
    print: [32, 126],
    punct: [33, 47, 58, 64, 91, 96, 123, 126],
    space: [9, 13, 32, 32],
    upper: [65, 90],
    word: sets.wordCharacters,
    xdigit: [48, 57, 65, 70, 97, 102],
  }),
);
const controlEscapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };
const assertions: Readonly<Record<string, Assertion>> = { b: 'wordBorder', B: 'noWordBorder', A: 'start', z: 'end' };
const maxDepth = 200;

/**
 * Parses a regular expression into a tree. `javascript` reads detectors' own patterns, with everything JavaScript has;
 * `linear` reads what users give: the part of RE2's syntax that runs in linear time, refusing the rest with a reason.
 */
export class RegexParser {
  readonly #source: string;
  readonly #linear: boolean;
  #at = 0;
  #depth = 0;

  constructor(source: string, dialect: 'javascript' | 'linear') {
    this.#source = source;
    this.#linear = dialect === 'linear';
  }

  /** Throws RegexSyntaxError. */
  parse(flags: Flags): Node {
    const node = this.#choice({ ...flags });
    if (this.#at < this.#source.length) throw this.#error('")" without "("');
    return node;
  }

  #error(message: string, at = this.#at): RegexSyntaxError {
    return new RegexSyntaxError(message, at);
  }

  get #next(): string {
    return this.#source[this.#at] ?? '';
  }

  #eat(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(flags: Flags): Node {
    if (++this.#depth > maxDepth) throw this.#error('groups are nested too deeply');
    const inner = { ...flags };
    const items = [this.#sequence(inner)];
    while (this.#eat('|')) items.push(this.#sequence(inner));
    this.#depth--;
    return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'choice', items };
  }

  #sequence(flags: { ignoreCase: boolean; multiline: boolean; dotAll: boolean }): Node {
    const items: Node[] = [];
    while (this.#at < this.#source.length && this.#next !== '|' && this.#next !== ')') {
      const atom = this.#atom(flags);
      if (atom !== null) items.push(this.#repeated(atom));
    }
    return sequence(items);
  }

  #repeated(atom: Node): Node {
    let node = atom;
    for (;;) {
      const start = this.#at;
      const counted = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.#source.slice(this.#at, this.#at + 24));
      let min: number;
      let max: number;
      if (this.#eat('*')) [min, max] = [0, Number.POSITIVE_INFINITY];
      else if (this.#eat('+')) [min, max] = [1, Number.POSITIVE_INFINITY];
      else if (this.#eat('?')) [min, max] = [0, 1];
      else if (counted !== null) {
        this.#at += counted[0].length;
        min = Number(counted[1]);
        max = counted[2] === undefined ? min : counted[3] === '' ? Number.POSITIVE_INFINITY : Number(counted[3]);
      } else return node;
      if (min > max) throw this.#error('repeat count out of order', start);
      if (this.#linear && Math.max(min, max === Number.POSITIVE_INFINITY ? 0 : max) > 1_000) {
        throw this.#error('repeat count over 1000', start);
      }
      if (this.#linear && this.#next === '+') throw this.#error('possessive quantifiers are not supported');
      this.#eat('?');
      node = { kind: 'repeat', item: node, min, max };
    }
  }

  #set(set: sets.CharSet, flags: Flags): Node {
    return { kind: 'set', set: flags.ignoreCase ? sets.foldAscii(set) : set };
  }

  #atom(flags: { ignoreCase: boolean; multiline: boolean; dotAll: boolean }): Node | null {
    const start = this.#at;
    if (this.#eat('(')) return this.#group(flags, start);
    if (this.#eat('[')) return this.#set(this.#class(flags), flags);
    if (this.#eat('.')) return { kind: 'set', set: flags.dotAll ? sets.anyCharacter : sets.complement([10, 10]) };
    if (this.#eat('^')) return { kind: 'assert', what: flags.multiline ? 'lineStart' : 'start' };
    if (this.#eat('$')) return { kind: 'assert', what: flags.multiline ? 'lineEnd' : 'end' };
    if (this.#eat('\\')) return this.#escape(flags, start);
    if ('*+?'.includes(this.#next)) throw this.#error('nothing to repeat');
    const point = this.#source.codePointAt(this.#at) ?? 0;
    this.#at += String.fromCodePoint(point).length;
    return this.#set([point, point], flags);
  }

  #group(flags: { ignoreCase: boolean; multiline: boolean; dotAll: boolean }, start: number): Node | null {
    const close = (node: Node): Node => {
      if (!this.#eat(')')) throw this.#error('"(" without ")"', start);
      return node;
    };
    if (!this.#eat('?')) return close(this.#choice(flags));
    const look = /^<?[=!]/.exec(this.#source.slice(this.#at, this.#at + 2));
    if (look !== null) {
      if (this.#linear)
        throw this.#error('lookahead and lookbehind are not supported: they cannot run in linear time', start);
      this.#at += look[0].length;
      return close({
        kind: 'look',
        ahead: !look[0].startsWith('<'),
        negative: look[0].endsWith('!'),
        item: this.#choice(flags),
      });
    }
    const head = /^(?:P?<([A-Za-z_]\w*)>|([ims]*)(?:-([ims]+))?([:)]))/.exec(
      this.#source.slice(this.#at, this.#at + 80),
    );
    if (head === null) throw this.#error('this kind of group is not supported', start);
    this.#at += head[0].length;
    if (head[1] !== undefined) return close(this.#choice(flags));
    const on = (letter: string, before: boolean): boolean =>
      head[3]?.includes(letter) === true ? false : head[2]?.includes(letter) === true || before;
    const changed = {
      ignoreCase: on('i', flags.ignoreCase),
      multiline: on('m', flags.multiline),
      dotAll: on('s', flags.dotAll),
    };
    if (head[4] === ':') return close(this.#choice(changed));
    Object.assign(flags, changed);
    return null;
  }

  #escape(flags: Flags, start: number): Node {
    const letter = this.#next;
    if (letter === '') throw this.#error('pattern ends in a backslash', start);
    const assertion = this.#linear || /[bB]/.test(letter) ? assertions[letter] : undefined;
    if (assertion !== undefined) {
      this.#at++;
      return { kind: 'assert', what: assertion };
    }
    if (/[1-9]/.test(letter) || (letter === 'k' && this.#source[this.#at + 1] === '<')) {
      if (this.#linear) throw this.#error('backreferences are not supported: they cannot run in linear time', start);
      this.#at += letter === 'k' ? this.#source.slice(this.#at).indexOf('>') + 1 : 1;
      return { kind: 'backreference' };
    }
    const shorthand = this.#shorthand();
    if (shorthand !== null) return this.#set(shorthand, flags);
    const point = this.#escapedPoint(start);
    return this.#set([point, point], flags);
  }

  /** `\d`, `\p{…}` and their like after the backslash, null when it is something else. */
  #shorthand(): sets.CharSet | null {
    const space = this.#linear ? sets.asciiSpace : sets.javascriptSpace;
    const classes: Readonly<Record<string, sets.CharSet>> = { d: sets.digits, w: sets.wordCharacters, s: space };
    const known = classes[this.#next.toLowerCase()];
    if (known !== undefined) {
      const negated = this.#next !== this.#next.toLowerCase();
      this.#at++;
      return negated ? sets.complement(known) : known;
    }
    const property = /^[pP]\{[^}]{1,40}\}/.exec(this.#source.slice(this.#at, this.#at + 44));
    if (property === null) return null;
    const start = this.#at - 1;
    this.#at += property[0].length;
    return unicodeProperty(property[0], this.#linear) ?? refuse(this.#error(`unknown property ${property[0]}`, start));
  }

  #escapedPoint(start: number): number {
    const rest = this.#source.slice(this.#at, this.#at + 10);
    const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|[xu]\{([0-9A-Fa-f]{1,6})\})/.exec(rest);
    if (hex !== null) {
      this.#at += hex[0].length;
      const point = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '0', 16);
      if (point > sets.maxCodePoint) throw this.#error('no such character', start);
      return point;
    }
    const letter = this.#next;
    const control = controlEscapes[letter];
    if (control === undefined && letter === '0' && !this.#linear) {
      this.#at++;
      return 0;
    }
    if (control === undefined && /[A-Za-z0-9]/.test(letter)) throw this.#error(`"\\${letter}" is not supported`, start);
    const point = control ?? this.#source.codePointAt(this.#at) ?? 0;
    this.#at += control === undefined ? String.fromCodePoint(point).length : 1;
    return point;
  }

  #class(flags: Flags): sets.CharSet {
    const start = this.#at - 1;
    const negated = this.#eat('^');
    const pairs: number[] = [];
    let first = this.#linear;
    while (first || this.#next !== ']') {
      if (this.#at >= this.#source.length) throw this.#error('"[" without "]"', start);
      first = false;
      const member = this.#member();
      if (typeof member !== 'number') {
        pairs.push(...member);
        continue;
      }
      let last = member;
      if (this.#next === '-' && this.#source[this.#at + 1] !== ']' && this.#at + 1 < this.#source.length) {
        this.#at++;
        const end = this.#member();
        if (typeof end !== 'number') throw this.#error('a class cannot end a range');
        last = end;
      }
      if (last < member) throw this.#error('range out of order in "[…]"');
      pairs.push(member, last);
    }
    this.#at++;
    const set = sets.setOf(pairs);
    return negated ? sets.complement(flags.ignoreCase ? sets.foldAscii(set) : set) : set;
  }

  #member(): number | sets.CharSet {
    const posix = this.#linear ? /^\[:(\^?)(\w{1,10}):\]/.exec(this.#source.slice(this.#at, this.#at + 16)) : null;
    if (posix !== null) {
      const set = posixClasses.get(posix[2] ?? '');
      if (set === undefined) throw this.#error(`unknown class ${posix[0]}`);
      this.#at += posix[0].length;
      return posix[1] === '^' ? sets.complement(set) : set;
    }
    const start = this.#at;
    if (this.#eat('\\')) {
      if (this.#eat('b') && !this.#linear) return 8;
      return this.#shorthand() ?? this.#escapedPoint(start);
    }
    const point = this.#source.codePointAt(this.#at) ?? 0;
    this.#at += String.fromCodePoint(point).length;
    return point;
  }
}

function refuse(error: Error): never {
  throw error;
}
