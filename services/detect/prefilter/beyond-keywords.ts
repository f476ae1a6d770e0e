import type { IntList } from './hits.ts';
import { KeywordTrie } from './keyword-trie.ts';

/** Groups of keywords with letters beyond ASCII that are found by the same anchor. Data only, so that it can be kept in a file. */
export interface BeyondTables {
  /** By group, where its keywords start in `numbers`; one entry more than there are groups. */
  readonly from: Int32Array;
  readonly numbers: Int32Array;
  /** By group, the most bytes that one of its keywords starts before the anchor. */
  readonly back: Int32Array;
}

/** Collects groups. */
export class BeyondBuilder {
  readonly #groups = new Map<string, { readonly texts: Set<string>; readonly numbers: number[]; back: number }>();

  /** Adds a keyword with its anchors, the first of which is spelled as the keyword is. */
  add(keyword: number, anchors: readonly { readonly text: string; readonly back: number }[]): void {
    const key = anchors[0]?.text ?? '';
    const group = this.#groups.get(key) ?? { texts: new Set(), numbers: [], back: 0 };
    this.#groups.set(key, group);
    group.numbers.push(keyword);
    for (const { text, back } of anchors) {
      group.texts.add(text);
      group.back = Math.max(group.back, back);
    }
  }

  anchors(): readonly { readonly bytes: Uint8Array; readonly group: number }[] {
    return [...this.#groups.values()].flatMap(({ texts }, group) =>
      [...texts].map((text) => ({ bytes: Buffer.from(text), group })),
    );
  }

  build(): BeyondTables {
    const groups = [...this.#groups.values()];
    let end = 0;
    return {
      from: Int32Array.from([0, ...groups.map(({ numbers }) => (end += numbers.length))]),
      numbers: Int32Array.from(groups.flatMap(({ numbers }) => numbers)),
      back: Int32Array.from(groups, ({ back }) => back),
    };
  }
}

/** Finds keywords with letters beyond ASCII around their anchors: a group is spelled out when one of its anchors is first met. */
export class BeyondKeywords {
  readonly #keywords: readonly string[];
  readonly #tables: BeyondTables;
  readonly #tries: (KeywordTrie | undefined)[] = [];

  /** `keywords`: all there are, by number. */
  constructor(keywords: readonly string[], tables: BeyondTables) {
    this.#keywords = keywords;
    this.#tables = tables;
  }

  get groups(): number {
    return this.#tables.back.length;
  }

  /** Appends `start, end, keyword` for each keyword of `group` that starts at or after `from` and has its anchor at `anchor`, or before. */
  scan(bytes: Uint8Array, group: number, from: number, anchor: number, out: IntList): void {
    let trie = this.#tries[group];
    if (trie === undefined) {
      const { from: starts, numbers } = this.#tables;
      const own = numbers.subarray(starts[group] ?? 0, starts[group + 1] ?? 0);
      trie = new KeywordTrie(
        Array.from(own, (number) => this.#keywords[number] ?? ''),
        own,
      );
      this.#tries[group] = trie;
    }
    trie.scan(bytes, Math.max(from, anchor - (this.#tables.back[group] ?? 0)), anchor + 1, out);
  }
}
