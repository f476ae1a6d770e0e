import { ExtractError } from '../core/extract-error.ts';
import { maxValues } from './orc-columns.ts';
import { message, number, numbers, parts } from './orc-file.ts';
import { orcPlaces, orcTail } from './orc-layout.ts';
import { rowRange } from './orc-rows.ts';
import { OrcStripe } from './orc-stripe.ts';
import { orcValues } from './orc-values.ts';

/** A value as ORC has it, texts as their bytes; null where there is none. */
export type OrcValue = unknown;

export interface OrcTable {
  readonly rows: number;
  /** By name of the column, a value a row; only columns that are there, of plain values. */
  readonly values: ReadonlyMap<string, readonly OrcValue[]>;
}

/** The columns of these names, at the top of a file that is held whole, stripe by stripe. Throws where they cannot be read. */
export async function* orcStripes(held: Buffer, wanted: ReadonlySet<string>): AsyncGenerator<OrcTable> {
  const tail = await orcTail(async (start, end) => held.subarray(Math.max(0, start), Math.max(0, end)), held.length);
  if (tail.footer.has(10)) throw new ExtractError('ENCRYPTED_ARCHIVE', 'orc');
  const { types, unpack } = tail;
  const names = parts(types[0] ?? new Map(), 3).map((name) => Buffer.from(name).toString('utf8'));
  for (const { start, index, end, rows } of orcPlaces(tail)) {
    if (rows > maxValues) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc stripe too long');
    const stripe = new OrcStripe(held.subarray(start, index), message(unpack(held.subarray(index, end))), unpack);
    const all = rowRange(0, rows);
    const values = new Map<string, OrcValue[]>();
    for (const [at, column] of numbers(types[0] ?? new Map(), 2).entries()) {
      const name = names[at] ?? '';
      if (!wanted.has(name)) continue;
      const filled = stripe.filled(column, all);
      const { form, dictionarySize } = stripe.encoding(column);
      const kind = number(types[column], 1);
      const found = orcValues(kind, filled.length, form, dictionarySize, (of) => stripe.stream(column, of));
      if (found === null) continue;
      const cells: OrcValue[] = Array.from({ length: rows }, () => null);
      for (let i = 0; i < filled.length; i += 1) cells[filled.row(i)] = found[i];
      values.set(name, cells);
    }
    yield { rows, values };
  }
}
