import type { Random } from '../random.ts';

/** One sensitive value that the demo holds, for the proof that none of them turns up anywhere else. */
export interface SeededSecret {
  readonly identifier: string;
  readonly value: string;
}

/** An object in the making: whatever goes through `put` is truly in it, and is counted. */
export class Draft {
  readonly random: Random;
  readonly contains: Record<string, number> = {};
  readonly secrets: SeededSecret[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  /** Counts `value` under the data identifier and gives it back for the text. */
  put(identifier: string, value: string): string {
    this.contains[identifier] = (this.contains[identifier] ?? 0) + 1;
    this.secrets.push({ identifier, value });
    return value;
  }
}

/** What a content recipe gives: bytes and what kind they are. */
interface Content {
  readonly body: string | Uint8Array;
  readonly contentType: string;
}

/** Writes one object; the same draft gives the same bytes. `rows` scales it. */
export type Recipe = (draft: Draft, rows: number) => Content;
