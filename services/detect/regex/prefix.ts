import { lengthOf, type Node } from './ast.ts';
import { bytesBefore } from './before.ts';
import type { CharSet } from './char-set.ts';
import { type Pattern, parsePattern } from './pattern.ts';

/** Bytes of a match's start that are checked before its pattern runs. */
export const maxPrefix = 30;
/** Bit of `Prefix.masks` for the byte before a match. */
const beforeBit = 1 << 31;

/** What the first bytes of every match have in common: cheap to test where a match might start. */
export interface Prefix {
  /** Bytes that every match has at least, at most `maxPrefix`. */
  readonly length: number;
  /** By byte: bit `i` is set when the byte may stand at offset `i` of a match; bit 31 when it may stand straight before one. */
  readonly masks: Int32Array;
  /** True when every match holds an `@`: where none follows soon, there is nothing to try. */
  readonly needsAt: boolean;
}

/** Offsets as bits: bit `i` means that a match may stand at offset `i` here. */
type Offsets = number;

class PrefixBuilder {
  readonly masks = new Int32Array(256);
  readonly #decoded: boolean;
  readonly #within: Offsets;

  constructor(length: number, decoded: boolean) {
    this.#within = (1 << length) - 1;
    this.#decoded = decoded;
  }

  #allow(set: CharSet, from: Offsets): Offsets {
    const at = from & this.#within;
    const limit = this.#decoded ? 0x7f : 0xff;
    let next = 0;
    for (let i = 0; i < set.length; i += 2) {
      const first = set[i] ?? 0;
      const last = set[i + 1] ?? -1;
      for (let byte = first; byte <= Math.min(last, limit); byte++) this.#note(byte, at);
      if (first <= limit) next |= at << 1;
      if (!this.#decoded || last <= 0x7f) continue;
      // A character beyond ASCII: a first byte and one to three more.
      for (let byte = 0xc0; byte <= 0xff; byte++) this.#note(byte, at);
      for (let byte = 0x80; byte <= 0xbf; byte++) this.#note(byte, at | (at << 1) | (at << 2) | (at << 3));
      next |= (at << 2) | (at << 3) | (at << 4);
    }
    return next;
  }

  #note(byte: number, offsets: Offsets): void {
    this.masks[byte] = (this.masks[byte] ?? 0) | (offsets & this.#within);
  }

  /** Offsets that may be reached after `node` from the offsets `from`; notes the bytes met on the way. */
  walk(node: Node, from: Offsets): Offsets {
    switch (node.kind) {
      case 'assert':
      case 'look':
        return from;
      case 'set':
        return this.#allow(node.set, from);
      case 'sequence':
        return node.items.reduce((offsets, item) => this.walk(item, offsets), from);
      case 'choice':
        return node.items.reduce((offsets, item) => offsets | this.walk(item, from), 0);
      case 'repeat': {
        let current = from;
        for (let i = 0; i < Math.min(node.min, maxPrefix) && (current & this.#within) !== 0; i++)
          current = this.walk(node.item, current);
        let out = current;
        for (let i = node.min; i < Math.min(node.max, node.min + maxPrefix); i++) {
          current = this.walk(node.item, current);
          if ((out | current) === out) break;
          out |= current;
        }
        return out;
      }
      case 'backreference': {
        // Anything of any length from the first offset on.
        const onward = -(from & -from);
        for (let byte = 0; byte < 256; byte++) this.#note(byte, onward);
        return onward;
      }
    }
  }
}

const atSign = 64;

function needsAt(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return node.set.length === 2 && node.set[0] === atSign && node.set[1] === atSign;
    case 'sequence':
      return node.items.some(needsAt);
    case 'choice':
      return node.items.length > 0 && node.items.every(needsAt);
    case 'repeat':
      return node.min > 0 && needsAt(node.item);
    default:
      return false;
  }
}

function build(node: Node, decoded: boolean): Prefix {
  const length = Math.min(maxPrefix, lengthOf(node)[0]);
  const builder = new PrefixBuilder(length, decoded);
  builder.walk(node, 1);
  const before = bytesBefore(node, decoded, (byte) => length === 0 || ((builder.masks[byte] ?? 0) & 1) !== 0);
  for (let byte = 0; byte < 256; byte++)
    if (before[byte] === 1) builder.masks[byte] = (builder.masks[byte] ?? 0) | beforeBit;
  return { length, masks: builder.masks, needsAt: !decoded && needsAt(node) };
}

/**
 * The prefix of a detector's pattern. `decoded`: the pattern sees characters, not bytes. Never narrower than the pattern: what the
 * parser does not know makes the prefix empty.
 */
export function prefixOf(pattern: Pattern, decoded: boolean): Prefix {
  try {
    return build(parsePattern(pattern), decoded);
  } catch {
    return { length: 0, masks: new Int32Array(256).fill(-1), needsAt: false };
  }
}

/** True when `byte` may stand straight before a match. */
export const mayPrecede = ({ masks }: Prefix, byte: number): boolean => (masks[byte] ?? 0) < 0;

/** True when `byte` may stand at `offset` of a match. */
export const mayStandAt = ({ masks, length }: Prefix, offset: number, byte: number): boolean =>
  offset >= length || (((masks[byte] ?? 0) >>> offset) & 1) === 1;

/** True when a match with this prefix may start at `at`. */
export function mayStart(prefix: Prefix, bytes: Uint8Array, at: number): boolean {
  return (at === 0 || mayPrecede(prefix, bytes[at - 1] ?? 0)) && mayGoOn(prefix, bytes, at, 0);
}

/** As `mayStart`, for a place of which the byte before and the first `known` bytes have been looked at. */
export function mayGoOn({ masks, length }: Prefix, bytes: Uint8Array, at: number, known: number): boolean {
  if (at + length > bytes.length) return false;
  for (let i = known; i < length; i++) if ((((masks[bytes[at + i] ?? 0] ?? 0) >>> i) & 1) === 0) return false;
  return true;
}

/**
 * The first place in `[from, to)` where a match with this prefix may start; `to` when there is none. Looks at the byte where a prefix
 * would end, and where that cannot stand moves on to where it could (Horspool): of most text one byte in a prefix is looked at.
 */
export function nextStart(prefix: Prefix, bytes: Uint8Array, from: number, to: number): number {
  const { masks, length } = prefix;
  const end = Math.min(to, bytes.length - length + 1);
  const last = length - 1;
  let at = from;
  if (length === 0) {
    while (at < end && at > 0 && (masks[bytes[at - 1] ?? 0] ?? 0) >= 0) at++;
    return at < end ? at : to;
  }
  const within = (1 << length) - 1;
  while (at < end) {
    const offsets = (masks[bytes[at + last] ?? 0] ?? 0) & within;
    // The furthest offset at which this byte may stand, -1 for none.
    const shift = last - (31 - Math.clz32(offsets));
    if (shift > 0) at += shift;
    else if (mayStart(prefix, bytes, at)) return at;
    else at++;
  }
  return to;
}
