import type { CompiledForm } from './compiled-form.ts';
import type { Prefix } from './regex/prefix.ts';

/** Forms that share a trigger, with what the first bytes of all their matches have in common: one look serves them all. */
export class Bundle {
  readonly forms: readonly CompiledForm[];
  /** Tells bundles apart. */
  readonly number: number;
  /** True when all forms look equally far from a keyword. */
  readonly uniform: boolean;
  /** The furthest of their keyword windows, and the longest of their matches. */
  readonly keywordWindow: number;
  readonly maxLength: number;
  #prefix: Prefix | null = null;

  constructor(forms: readonly CompiledForm[], number: number) {
    this.forms = forms;
    this.number = number;
    this.uniform = forms.every((form) => form.keywordWindow === forms[0]?.keywordWindow);
    this.keywordWindow = Math.max(0, ...forms.map((form) => form.keywordWindow));
    this.maxLength = Math.max(0, ...forms.map((form) => form.maxLength));
  }

  /** Never narrower than the prefix of any of the forms. */
  get prefix(): Prefix {
    this.#prefix ??= union(this.forms.map((form) => form.pattern.prefix));
    return this.#prefix;
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
