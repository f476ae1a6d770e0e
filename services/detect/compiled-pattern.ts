import { type NeededRun, neededRun } from './regex/needed-run.ts';
import type { Pattern } from './regex/pattern.ts';
import { type Prefix, prefixOf } from './regex/prefix.ts';

const named = /\(\?<([A-Za-z_]\w*)>/g;

/** Number of the capturing group `value` in a pattern's source; 0 when there is none. */
function valueGroupOf(source: string): number {
  if (!source.includes('(?<value>')) return 0;
  let groups = 0;
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '\\') i++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') {
      if (source[i + 1] !== '?' || /^\(\?<[A-Za-z_]/.test(source.slice(i, i + 4))) groups++;
      if (source.startsWith('(?<value>', i)) return groups;
    }
  }
  return 0;
}

const unicodeBit = 1;
const backReferenceBit = 2;
const groupShift = 2;

/** What reading a pattern's source tells of it, as a number. */
function traitsOf({ source, flags }: Pattern): number {
  const unicode = flags.includes('u') || /[^\x00-\x7f]|\\u/.test(source) ? unicodeBit : 0;
  const backReference = /\\k</.test(source) ? backReferenceBit : 0;
  return unicode | backReference | (valueGroupOf(source) << groupShift);
}

/** What an earlier start found out about a pattern. */
export interface KnownPattern {
  readonly traits: number;
  readonly prefix: Prefix;
  /** Undefined where nobody has asked for it. */
  readonly run: NeededRun | null | undefined;
}

/** A detector's pattern in the ways that the engine runs it; each is made when it is first needed. */
export class CompiledPattern {
  /** Bits and numbers that its source tells. */
  readonly traits: number;
  /** True when it must see decoded characters, not bytes. */
  readonly unicode: boolean;
  /** Number of the group `value`, 0 without one. */
  readonly valueGroup: number;
  /** True when neither groups nor the match itself are asked for: then `test` is enough, at half the cost of `exec`. */
  readonly plain: boolean;
  readonly #pattern: Pattern;
  readonly #anonymous: boolean;
  #sticky: RegExp | null = null;
  #indices: RegExp | null = null;
  #prefix: Prefix | null = null;
  #run: NeededRun | null | undefined;

  /** `anonymous`: the validator does not look at the match, so that named groups, which make every match twice as dear, lose their names. */
  constructor(pattern: Pattern, anonymous: boolean, known: KnownPattern | null = null) {
    this.#prefix = known?.prefix ?? null;
    this.#run = known?.run;
    this.#pattern = pattern;
    this.traits = known?.traits ?? traitsOf(pattern);
    this.#anonymous = anonymous && (this.traits & backReferenceBit) === 0;
    this.unicode = (this.traits & unicodeBit) !== 0;
    this.valueGroup = this.traits >> groupShift;
    this.plain = anonymous && this.valueGroup === 0;
  }

  get sticky(): RegExp {
    if (this.#sticky === null) {
      const { source, flags } = this.#pattern;
      this.#sticky = new RegExp(this.#anonymous ? source.replace(named, '(') : source, `${flags}y`);
    }
    return this.#sticky;
  }

  /** Sticky, with the places of groups. */
  get indices(): RegExp {
    this.#indices ??= new RegExp(this.#pattern.source, `${this.#pattern.flags}yd`);
    return this.#indices;
  }

  get prefix(): Prefix {
    this.#prefix ??= prefixOf(this.#pattern, this.unicode);
    return this.#prefix;
  }

  /** Bytes that stand side by side in every match; null when nothing is known. */
  get run(): NeededRun | null {
    if (this.#run === undefined) this.#run = this.unicode ? null : neededRun(this.#pattern);
    return this.#run;
  }
}
