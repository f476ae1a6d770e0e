import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import { ExtractError, reasonOf } from '../core/extract-error.ts';
import { type Message, number, numbers, parts } from './orc-file.ts';
import { type OrcRows, rowList, rowRuns } from './orc-rows.ts';
import { OrcRuns } from './orc-runs.ts';
import type { OrcStripe } from './orc-stripe.ts';
import { orcValues } from './orc-values.ts';
import type { RecordWriter } from './record-writer.ts';

/** A column of a stripe is decoded at once: longer ones are passed over. */
export const maxValues = 16_000_000;
const [list, map, struct, union] = [10, 11, 12, 13];
const maxDepth = 200;

/** Writes the columns of one stripe; one that cannot be read is told to `failed`, and the others are read on. */
export class OrcColumns {
  /** Entries of lists of rows that are held now: lists in lists in lists each have their own. */
  #held = 0;

  constructor(
    readonly types: readonly Message[],
    readonly stripe: OrcStripe,
    readonly writer: RecordWriter,
    readonly failed: (reason: StatusReason) => void,
  ) {}

  /** Column `id` and those below it; `rows` has the record of each of its places. */
  *read(id: number, rows: OrcRows, path: string, depth = 0): Generator<Block> {
    const { types, writer, stripe } = this;
    const stream = (of: number): Buffer => stripe.stream(id, of);
    const type = types[id];
    const { form, dictionarySize } = stripe.encoding(id);
    const before = this.#held;
    try {
      if (type === undefined || depth > maxDepth) throw new ExtractError('MALFORMED_FILE', 'orc type');
      const own = stripe.filled(id, rows);
      if (own !== rows) this.#held += own.length;
      const kind = number(type, 1);
      const [children, names] = [numbers(type, 2), parts(type, 3)];
      if (kind === struct || kind === list || kind === map) {
        const sizes = kind === struct ? null : new OrcRuns(stream(2)).wholes(own.length, false, form >= 2);
        const below = sizes === null ? own : repeated(own, sizes, maxValues - this.#held);
        if (sizes !== null) this.#held += below.length;
        for (const [at, child] of children.entries()) {
          // Each type stands behind its parent and brothers: a circle would never end.
          if (child <= (children[at - 1] ?? id)) throw new ExtractError('MALFORMED_FILE', 'orc type');
          const name = kind === map ? ['.key', '.value'][at] : `.${Buffer.from(names[at] ?? '').toString('utf8')}`;
          yield* this.read(child, below, kind === list ? `${path}[*]` : `${path}${name}`.replace(/^\./, ''), depth + 1);
        }
        return;
      }
      if (kind === union) {
        // A byte for each value tells which of the children has it.
        const tags = new OrcRuns(stream(1)).bytes(own.length);
        this.#held += own.length;
        if (this.#held > maxValues) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc union too long');
        for (const [at, child] of children.entries()) {
          if (child <= (children[at - 1] ?? id)) throw new ExtractError('MALFORMED_FILE', 'orc type');
          yield* this.read(child, chosen(own, tags, at), path, depth + 1);
        }
        return;
      }
      if (dictionarySize > maxValues) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc dictionary too long');
      const values = orcValues(kind, own.length, form, dictionarySize, stream);
      const column = writer.column(path);
      for (let i = 0; i < own.length; i++) {
        writer.addColumn(values[i], column, own.row(i));
        writer.endRow();
        if ((i & 1023) === 0) yield* writer.full();
      }
    } catch (error) {
      this.failed(reasonOf(error));
    } finally {
      this.#held = before;
    }
  }
}

/** The rows whose tag is `wanted`. */
function chosen(rows: OrcRows, tags: Int8Array, wanted: number): OrcRows {
  const out = new Float64Array(tags.length);
  let count = 0;
  for (let i = 0; i < tags.length; i++) if (tags[i] === wanted) out[count++] = rows.row(i);
  return rowList(out.subarray(0, count));
}

function repeated(rows: OrcRows, sizes: BigInt64Array, most: number): OrcRows {
  const total = sizes.reduce((sum, size) => sum + (size < 0n ? BigInt(maxValues) : size), 0n);
  if (total > most) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc list too long');
  return rowRuns(rows, sizes);
}
