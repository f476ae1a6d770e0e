import { ExtractError } from '../core/extract-error.ts';
import type { Held } from '../core/hold.ts';

/** Deepest b-tree; SQLite's own limit is 20. */
const maxDepth = 40;

/** Longest row that is put together from overflow pages, bytes. */
const maxPayloadBytes = 32 * 1024 * 1024;

/** How texts are stored. */
export type SqliteText = 'utf8' | 'utf16le' | 'utf16be';

/** A row of a table, with its row id, or an entry of an index. */
export interface SqliteRow {
  readonly rowId: number | null;
  readonly record: Buffer;
}

/** The pages of a SQLite database and the rows in its b-trees (sqlite.org, "Database File Format"). */
export class SqlitePages {
  readonly text: SqliteText;
  /** True once a page was not what its parent said. */
  damaged = false;
  readonly #held: Held;
  readonly #pageBytes: number;
  readonly #usable: number;

  private constructor(held: Held, header: Buffer) {
    const size = header.readUInt16BE(16);
    this.#held = held;
    this.#pageBytes = size === 1 ? 65536 : size;
    this.#usable = this.#pageBytes - header[20]!;
    this.text = ({ 2: 'utf16le', 3: 'utf16be' } as const)[header.readUInt32BE(56)] ?? 'utf8';
    if (this.#pageBytes < 512 || this.#usable < 480) throw new ExtractError('MALFORMED_FILE', 'sqlite page size');
  }

  static async open(held: Held): Promise<SqlitePages> {
    const header = await held.read(0, 100);
    if (header.length < 100) throw new ExtractError('MALFORMED_FILE', 'sqlite header');
    return new SqlitePages(held, header);
  }

  /** The records of the table or index whose root is `page`. A page is visited once. */
  async *records(page: number): AsyncGenerator<SqliteRow> {
    yield* this.#records(page, new Set(), 0);
  }

  async *#records(number: number, seen: Set<number>, depth: number): AsyncGenerator<SqliteRow> {
    if (number < 1 || seen.has(number) || depth > maxDepth) {
      this.damaged = true;
      return;
    }
    seen.add(number);
    const start = (number - 1) * this.#pageBytes;
    // A copy: pages further down are read while this one is walked.
    const page = Buffer.from(await this.#held.read(start, start + this.#pageBytes));
    const at = number === 1 ? 100 : 0;
    const type = page[at];
    const isInterior = type === 2 || type === 5;
    if (page.length < this.#pageBytes || (type !== 2 && type !== 5 && type !== 10 && type !== 13)) {
      this.damaged = true;
      return;
    }
    const cells = page.readUInt16BE(at + 3);
    const pointers = at + (isInterior ? 12 : 8);
    for (let i = 0; i < cells; i++) {
      const pointer = pointers + i * 2;
      const cell = pointer + 2 <= page.length ? page.readUInt16BE(pointer) : 0;
      if (cell < 8 || cell + 4 > page.length) {
        this.damaged = true;
        continue;
      }
      if (isInterior) yield* this.#records(page.readUInt32BE(cell), seen, depth + 1);
      const payload = type === 5 ? null : await this.#payload(page, cell + (type === 2 ? 4 : 0), type === 13);
      if (payload !== null) yield payload;
    }
    if (isInterior) yield* this.#records(page.readUInt32BE(at + 8), seen, depth + 1);
  }

  /** The record in a cell, with what lies on overflow pages. */
  async #payload(page: Buffer, cell: number, isTable: boolean): Promise<SqliteRow | null> {
    const size = readVarint(page, cell);
    const key = isTable ? readVarint(page, size.end) : null;
    const afterKey = key?.end ?? size.end;
    const most = isTable ? this.#usable - 35 : Math.floor(((this.#usable - 12) * 64) / 255) - 23;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const spill = least + ((size.value - least) % (this.#usable - 4));
    const local = size.value <= most ? size.value : spill <= most ? spill : least;
    if (size.value > maxPayloadBytes || local < 0 || afterKey + local > page.length) {
      this.damaged = true;
      return null;
    }
    const parts = [page.subarray(afterKey, afterKey + local)];
    let missing = size.value - local;
    let next = missing > 0 && afterKey + local + 4 <= page.length ? page.readUInt32BE(afterKey + local) : 0;
    while (missing > 0 && next > 0) {
      const start = (next - 1) * this.#pageBytes;
      const overflow = Buffer.from(await this.#held.read(start, start + this.#usable));
      if (overflow.length < this.#usable) break;
      const part = overflow.subarray(4, 4 + missing);
      parts.push(part);
      missing -= part.length;
      next = overflow.readUInt32BE(0);
    }
    if (missing > 0) this.damaged = true;
    return { rowId: key?.value ?? null, record: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
  }
}

/** A big-endian varint of 1 to 9 bytes; values over 2^53 lose digits, which only row ids have. */
export function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[start + i] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: start + i + 1 };
  }
  return { value: value * 256 + (bytes[start + 8] ?? 0), end: start + 9 };
}
