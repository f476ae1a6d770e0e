import type { CompiledForm } from '../compiled-form.ts';
import { mayPrecede } from '../regex/prefix.ts';

const unknown = 255;
/** Sets that a table of bits tells apart; literals with any further one are let through. */
const mostSets = 31;

/**
 * Which bytes may stand straight before a literal where it opens a form: `A` repeated holds a literal of 21 letters at every byte, which
 * matches at none. Worked out for each literal when it is first met.
 */
export class BytesBefore {
  readonly #forms: readonly CompiledForm[];
  readonly #formsByLiteral: readonly (readonly number[])[];
  /** By literal, the number of its set; 0 is that of all bytes. */
  readonly #sets: Uint8Array;
  /** By byte, the bits of the sets that hold it. */
  readonly #table = new Uint32Array(256).fill(1);
  readonly #known = new Map<string, number>();

  constructor(forms: readonly CompiledForm[], formsByLiteral: readonly (readonly number[])[]) {
    this.#forms = forms;
    this.#formsByLiteral = formsByLiteral;
    this.#sets = new Uint8Array(formsByLiteral.length).fill(unknown);
  }

  /** False when no form that `literal` opens can start behind `byte`. */
  has(literal: number, byte: number): boolean {
    let set = this.#sets[literal] ?? 0;
    if (set === unknown) set = this.#add(literal);
    return (((this.#table[byte] ?? 0) >>> set) & 1) === 1;
  }

  #add(literal: number): number {
    const forms = (this.#formsByLiteral[literal] ?? []).flatMap((index) => this.#forms[index] ?? []);
    let set = 0;
    if (forms.every((form) => form.maxBack === 0)) {
      const members = Array.from({ length: 256 }, (_, byte) =>
        forms.some((form) => mayPrecede(form.pattern.prefix, byte)),
      );
      const key = members.map(Number).join('');
      set = this.#known.get(key) ?? (this.#known.size < mostSets ? this.#known.size + 1 : 0);
      if (set > 0 && !this.#known.has(key)) {
        this.#known.set(key, set);
        members.forEach((member, byte) => {
          if (member) this.#table[byte] = (this.#table[byte] ?? 0) | (1 << set);
        });
      }
    }
    this.#sets[literal] = set;
    return set;
  }
}
