import type { CompiledForm } from './compiled-form.ts';
import { mayGoOn, mayPrecede, mayStandAt, type Prefix } from './regex/prefix.ts';

/** Bytes from a place on by which forms are ruled out together, and the one before it. */
export const depth = 5;
/** Forms that have a bit of their own; the last bit stands for all further ones. */
const ownBits = 30;

/** Forms that share a trigger, with what the first bytes of all their matches have in common: one look serves them all. */
export class Bundle {
  readonly forms: readonly CompiledForm[];
  /** Tells bundles apart. */
  readonly number: number;
  /** True when all forms look equally far from a keyword. */
  readonly uniform: boolean;
  /** True when matches of all forms start behind the keyword. */
  readonly follows: boolean;
  /** The form that has no other beside it: what `next` gives is all that its prefix says. */
  readonly only: CompiledForm | null;
  /** The furthest of their keyword windows, and the longest of their matches. */
  readonly keywordWindow: number;
  readonly maxLength: number;
  /** The forms by their bits. */
  readonly byBit: readonly (readonly CompiledForm[])[];
  /** Bits of the forms that may match at the place that `next` gave last. */
  opened = 0;
  #prefix: Prefix | null = null;
  /** By offset from a place (from the byte before it on) and byte, the bits of the forms that may have it there. */
  #table: Int32Array | null = null;

  constructor(forms: readonly CompiledForm[], number: number) {
    this.forms = forms;
    this.byBit = [...forms.slice(0, ownBits).map((form) => [form]), forms.slice(ownBits)];
    this.number = number;
    this.only = forms.length === 1 ? (forms[0] ?? null) : null;
    this.uniform = forms.every((form) => form.keywordWindow === forms[0]?.keywordWindow);
    this.follows = forms.every((form) => form.follows);
    this.keywordWindow = Math.max(0, ...forms.map((form) => form.keywordWindow));
    this.maxLength = Math.max(0, ...forms.map((form) => form.maxLength));
  }

  /** Never narrower than the prefix of any of the forms. */
  get prefix(): Prefix {
    this.#prefix ??= union(this.forms.map((form) => form.pattern.prefix));
    return this.#prefix;
  }

  #fill(): Int32Array {
    const table = new Int32Array((depth + 1) * 256);
    this.forms.forEach(({ pattern: { prefix } }, index) => {
      const bit = 1 << Math.min(index, ownBits);
      for (let byte = 0; byte < 256; byte++) {
        if (mayPrecede(prefix, byte)) table[byte] = (table[byte] ?? 0) | bit;
        for (let offset = 0, at = 256 + byte; offset < depth; offset++, at += 256)
          if (mayStandAt(prefix, offset, byte)) table[at] = (table[at] ?? 0) | bit;
      }
    });
    this.#table = table;
    return table;
  }

  /**
   * The first place in `[from, to)` where a form may match by the bytes there, `to` when there is none; `opened` says which. Steps as
   * `nextStart` does.
   */
  next(bytes: Uint8Array, from: number, to: number): number {
    const { masks, length } = this.prefix;
    const table = this.#table ?? this.#fill();
    const end = Math.min(to, bytes.length - length + 1);
    const last = length - 1;
    const within = (1 << length) - 1;
    for (let at = from; at < end; at++) {
      if (length > 0) {
        const shift = last - 31 + Math.clz32((masks[bytes[at + last] ?? 0] ?? 0) & within);
        if (shift > 0) {
          at += shift - 1;
          continue;
        }
      }
      let opened = at === 0 ? -1 : (table[bytes[at - 1] ?? 0] ?? 0);
      for (let offset = 0, row = 256; opened !== 0 && offset < depth; offset++, row += 256)
        opened &= table[row + (bytes[at + offset] ?? 0)] ?? 0;
      if (opened === 0 || !mayGoOn(this.prefix, bytes, at, depth)) continue;
      this.opened = opened;
      return at;
    }
    return to;
  }
}

function union(prefixes: readonly Prefix[]): Prefix {
  const masks = new Int32Array(256);
  for (const prefix of prefixes)
    prefix.masks.forEach((mask, byte) => {
      masks[byte] = (masks[byte] ?? 0) | mask;
    });
  return {
    length: Math.min(...prefixes.map((prefix) => prefix.length)),
    masks,
    needsAt: prefixes.every((prefix) => prefix.needsAt),
  };
}
