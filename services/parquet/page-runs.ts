import type { ColumnMetaData, Compressors, SchemaElement } from 'hyparquet';
import { type Page, soundPages } from './pages.ts';
import { soundRuns } from './runs.ts';

/** Definition and repetition levels of a column, at most. */
interface MaxLevels {
  readonly definition: number;
  readonly repetition: number;
  readonly isBoolean: boolean;
}

/** Encodings whose values are runs: PLAIN_DICTIONARY, RLE, RLE_DICTIONARY. */
const [plainDictionary, rle, dictionary] = [2, 3, 8];
const widthOf = (max: number): number => 32 - Math.clz32(max);

/** A column that hyparquet may read, and the codecs to do so with: they look at what they have unpacked before it is decoded. */
export interface SoundColumn {
  readonly column: ColumnMetaData;
  readonly compressors: Compressors;
  /** Whether all of the chunk may be read; if not, `column` is what comes before. */
  readonly isWhole: boolean;
}

/** The levels of the column at `path`; null when the schema has none there. */
export function levelsOf(schema: readonly SchemaElement[], path: readonly string[]): MaxLevels | null {
  let [at, definition, repetition] = [0, 0, 0];
  for (const name of path) {
    const children = schema[at]?.num_children ?? 0;
    at += 1;
    for (let child = 1; child < children && schema[at]?.name !== name; child += 1) at = behind(schema, at);
    const element = schema[at];
    if (children === 0 || element?.name !== name) return null;
    if (element.repetition_type !== 'REQUIRED') definition += 1;
    if (element.repetition_type === 'REPEATED') repetition += 1;
  }
  return { definition, repetition, isBoolean: schema[at]?.type === 'BOOLEAN' };
}

/** The place behind the element at `at` and all that lies in it. */
function behind(schema: readonly SchemaElement[], at: number): number {
  let end = at + 1;
  for (let left = schema[at]?.num_children ?? 0; left > 0 && end < schema.length; left -= 1)
    left += schema[end++]?.num_children ?? 0;
  return end;
}

/**
 * The chunk of a column, which lies at `start`, as far as its pages hold together, whatever else the footer says: what hyparquet reads is what was
 * looked at. It writes as many levels as a run says, beyond the values of its page, too; runs stand behind the compression, so the codecs look at them.
 */
export function soundColumn(
  column: ColumnMetaData,
  levels: MaxLevels,
  chunk: Uint8Array,
  start: number,
  compressors: Compressors,
  maxValues?: number,
): SoundColumn {
  const pages = new Map<number, Page>();
  let length = 0;
  for (const page of soundPages(chunk, Number(column.num_values), maxValues)) {
    const data = chunk.subarray(page.start, page.end);
    if (page.version === 2 && !isSoundSecond(data, page, levels)) break;
    const isPlain = column.codec === 'UNCOMPRESSED' || !page.isCompressed;
    if (isPlain && !isSoundPlain(data.subarray(page.levelBytes), page, levels)) break;
    pages.set(page.start + page.levelBytes, page);
    length = page.end;
  }
  const { dictionary_page_offset: _, ...rest } = column;
  return {
    column: { ...rest, data_page_offset: BigInt(start), total_compressed_size: BigInt(length) },
    compressors: Object.fromEntries(
      Object.entries(compressors).map(([codec, unpack]) => [
        codec,
        (input: Uint8Array, bytes: number): Uint8Array => {
          const plain = unpack(input, bytes);
          // hyparquet gives a view on the chunk as it was read, from its start.
          const page = pages.get(input.byteOffset);
          if (page === undefined || !isSoundPlain(plain, page, levels)) throw new RangeError('a run beyond its page');
          return plain;
        },
      ]),
    ),
    isWhole: length === chunk.length,
  };
}

/** In pages of the second version levels lie before the compressed part. */
function isSoundSecond(data: Uint8Array, { values, repetitionBytes }: Page, levels: MaxLevels): boolean {
  const { definition, repetition } = levels;
  return (
    (repetition === 0 || soundRuns(data, 0, widthOf(repetition), values) >= 0) &&
    (definition === 0 || soundRuns(data, repetitionBytes, widthOf(definition), values) >= 0)
  );
}

function isSoundPlain(plain: Uint8Array, page: Page, levels: MaxLevels): boolean {
  const { definition, repetition } = levels;
  if (page.version === 0) return true;
  let at = 0;
  if (page.version === 1)
    for (const max of [repetition, definition]) {
      if (max === 0) continue;
      if (at + 4 > plain.length) return false;
      if (soundRuns(plain, at + 4, widthOf(max), page.values) < 0) return false;
      at += 4 + new DataView(plain.buffer, plain.byteOffset + at, 4).getUint32(0, true);
    }
  if (![plainDictionary, rle, dictionary].includes(page.encoding)) return true;
  // Truth values, behind their length. Of indices the width comes first; in version 1 there is nothing to read when it is 0.
  const isTruth = page.version === 1 ? levels.isBoolean : page.encoding === rle;
  const width = isTruth ? 1 : plain[at];
  if (width === undefined || (width === 0 && page.version === 1)) return true;
  // Fewer than `values` when some are null: no index is refused that might be right.
  return width <= 32 && soundRuns(plain, at + (isTruth ? 4 : 1), width, page.values) >= 0;
}
