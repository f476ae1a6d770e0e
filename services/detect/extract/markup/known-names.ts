import { type Meaning, meaningOf } from './attribute-meaning.ts';
import { heldBy, layout, plainName } from './known-elements.ts';
import { Kind, kindOf } from './markup-labels.ts';

/** What the names of a document's elements and attributes mean, worked out once for each index of `names`; of -1 nothing is known. */
export class KnownNames {
  readonly #names: readonly string[];
  readonly #plain: (string | undefined)[] = [];
  readonly #kinds: (Kind | undefined)[] = [];
  readonly #held: (ReturnType<typeof heldBy> | undefined)[] = [];
  readonly #meanings: (Meaning | undefined)[] = [];

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** Without its namespace's prefix, in small letters. */
  plainName(index: number): string {
    if (index < 0) return '';
    let plain = this.#plain[index];
    if (plain === undefined) {
      plain = plainName(this.#names[index] ?? '');
      this.#plain[index] = plain;
    }
    return plain;
  }

  /** What the element does to the texts that follow. */
  kindOf(element: number): Kind {
    if (element < 0) return Kind.NONE;
    let kind = this.#kinds[element];
    if (kind === undefined) {
      kind = kindOf(this.plainName(element));
      this.#kinds[element] = kind;
    }
    return kind;
  }

  /** An element of HTML that only says how its text looks, or nothing. */
  isLayout(element: number): boolean {
    return element >= 0 && layout.has(this.plainName(element));
  }

  /** What the element holds, by those around it; null for most. */
  heldBy(element: number): ReturnType<typeof heldBy> {
    if (element < 0) return null;
    let held = this.#held[element];
    if (held === undefined) {
      held = heldBy(this.plainName(element));
      this.#held[element] = held;
    }
    return held;
  }

  /** What the attribute says, whose own name is `bytes[start, end)` whatever element it is of. */
  meaningOf(attribute: number, bytes: Buffer, start: number, end: number): Meaning {
    const known = attribute < 0 ? undefined : this.#meanings[attribute];
    if (known !== undefined) return known;
    const meaning = meaningOf(bytes.toString('latin1', start, end));
    if (attribute >= 0) this.#meanings[attribute] = meaning;
    return meaning;
  }
}
