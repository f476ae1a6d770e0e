import type { StatusReason } from '../../model/index.ts';

/** How places in a block are told to people; one of Macie's occurrence kinds. */
export type BlockLocation =
  /** Lines of text; `firstLine` is 1-based, `firstColumn` (1-based, characters) when the block starts inside a line. */
  | { readonly kind: 'LINES'; readonly firstLine: number; readonly firstColumn: number }
  /** Rows of a table, 1-based as a spreadsheet counts them (the header is row 1); `sheet` for workbooks. */
  | { readonly kind: 'CELLS'; readonly sheet: string | null }
  /** Records of JSON, JSON lines, Avro, Parquet; 0-based index; field names are JSON paths. */
  | { readonly kind: 'RECORDS' }
  | { readonly kind: 'PAGE'; readonly pageNumber: number }
  /** Bytes of text without better structure. */
  | { readonly kind: 'OFFSETS'; readonly baseOffset: number };

/** Width of one entry of `Block.fields`. */
export const fieldWidth = 4;

/**
 * A piece of extracted text, as UTF-8, with the places of its fields. Bytes are valid until the next block is asked for.
 * Table and record blocks hold whole rows (a row over 1 MiB is cut, at a field border where there is one); line blocks may end
 * anywhere, and `continues` says that the next block goes on directly.
 */
export interface Block {
  readonly text: Uint8Array;
  readonly location: BlockLocation;
  /**
   * True when the next block of the same document continues this one without a break (a value may span both). A field that ends where the
   * text ends then goes on in a field at offset 0 of the next block, under the same name and row.
   */
  readonly continues: boolean;
  /**
   * Flat entries `[start, end, nameIndex, row]`, byte offsets into `text`, in order of `start`. `nameIndex` points into `names` (-1: none).
   * Null for unstructured text. In CELLS blocks `nameIndex` is the column, counted from 0, also where `names` is shorter (no header); cells
   * of a header row have -1. Empty cells have no entry.
   */
  readonly fields: Int32Array | null;
  /**
   * Column names, key paths (`customer.ssn`), XML tags. Grows only; index stable within one document. What a sibling calls the field
   * (`{"name": "DB_PASSWORD", "value": …}`) stands behind the path between NULs (`json/sibling-label.ts`).
   */
  readonly names: readonly string[];
  /** Path inside archives, `a.zip!/b/c.csv` without the object's own name; null at the top. */
  readonly archivePath: string | null;
  /** Changes with each document (archive member, sheet, attachment): context, columns and overlaps never cross it. */
  readonly documentId: number;
}

export interface ExtractLimits {
  readonly maxArchiveDepth: number;
  readonly maxArchiveMembers: number;
  readonly maxExtractedBytes: number;
  readonly maxExtractedBytesPerMember: number;
  readonly maxJsonDepth: number;
  /** Files of formats that need random access (pdf, office, parquet, sqlite, zip) are held up to this many bytes, else FILE_EXCEEDS_SIZE_LIMIT. */
  readonly maxBufferedBytes: number;
}

/** What became of one document: the object, or a member of it. */
export interface DocumentOutcome {
  readonly mimeType: string;
  /** Null: everything was understood. */
  readonly reason: StatusReason | null;
  /** True when some text came out before `reason` struck. */
  readonly anyText: boolean;
}

export interface ExtractOutcome extends DocumentOutcome {
  /** Pictures in documents that were read otherwise: what they show is not (no text is recognized in them). Absent when there are none. */
  readonly unreadPictures?: number;
}

/**
 * Turns an object's bytes into blocks; the format is told from content, the name is only a hint. The generator's return value is the outcome.
 * It throws only what the source throws: malformed content ends in an outcome with a reason, after the blocks that could be read.
 */
export type Extract = (
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: ExtractLimits,
) => AsyncGenerator<Block, ExtractOutcome>;
