import { type Message, message, number, parts, type Unpack } from './orc-file.ts';
import { type OrcRows, rowList } from './orc-rows.ts';
import { OrcRuns } from './orc-runs.ts';

/** Where a stripe of a file lies. */
export interface OrcPlace {
  readonly start: number;
  /** Of its footer; streams lie before it. */
  readonly index: number;
  readonly end: number;
  readonly rows: number;
}

/** The streams of one stripe, unpacked when they are asked for. */
export class OrcStripe {
  readonly #streams = new Map<string, Uint8Array>();
  readonly #encodings: readonly Message[];
  readonly #unpack: Unpack;

  /** `bytes`: the stripe up to its footer, its streams one behind the other in the footer's order. */
  constructor(bytes: Uint8Array, footer: Message, unpack: Unpack) {
    let at = 0;
    for (const stream of parts(footer, 1).map(message)) {
      this.#streams.set(`${number(stream, 2)}/${number(stream, 1)}`, bytes.subarray(at, at + number(stream, 3)));
      at += number(stream, 3);
    }
    this.#encodings = parts(footer, 2).map(message);
    this.#unpack = unpack;
  }

  stream(column: number, kind: number): Buffer {
    return this.#unpack(this.#streams.get(`${column}/${kind}`) ?? new Uint8Array(0));
  }

  /** How a column is encoded, and the size of its dictionary. */
  encoding(column: number): { readonly form: number; readonly dictionarySize: number } {
    const encoding = this.#encodings[column];
    return { form: number(encoding, 1), dictionarySize: number(encoding, 2) };
  }

  /** Of `rows` those whose value is not null. */
  filled(column: number, rows: OrcRows): OrcRows {
    if (!this.#streams.has(`${column}/0`)) return rows;
    const bytes = new OrcRuns(this.stream(column, 0)).bytes(Math.ceil(rows.length / 8));
    const out = new Float64Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) if ((bytes[i >> 3]! & (128 >> (i & 7))) !== 0) out[count++] = rows.row(i);
    return rowList(out.subarray(0, count));
  }
}
