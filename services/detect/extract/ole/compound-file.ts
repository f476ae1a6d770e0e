import { ExtractError } from '../core/extract-error.ts';

/** A stream inside a compound file; `path` joins the names of its storages by `/`. */
export interface CompoundEntry {
  readonly path: string;
  readonly start: number;
  readonly size: number;
}

/** The streams of a compound file, or of one of its storages; names count whatever their case ([MS-CFB] 2.6.4). */
export interface Storage {
  readonly entries: readonly CompoundEntry[];
  /** True once a chain of sectors broke off. */
  readonly damaged: boolean;
  /** The bytes of a stream, shorter than told where its chain breaks; null when there is no such stream. */
  stream(path: string): Buffer | null;
  read(entry: CompoundEntry): Buffer;
}

const maxEntries = 100_000;
const endOfChain = 0xfffffffe;

/** An OLE compound file ([MS-CFB]): the container of old Office documents and of Outlook messages. Every chain is walked within bounds. */
export class CompoundFile implements Storage {
  readonly entries: readonly CompoundEntry[];
  damaged = false;
  readonly #byPath: ReadonlyMap<string, CompoundEntry>;
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #miniStream: Buffer;
  readonly #miniCutoff: number;

  constructor(bytes: Buffer) {
    const shift = bytes.length < 512 ? 0 : bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new ExtractError('MALFORMED_FILE', 'compound file header');
    this.#bytes = bytes;
    this.#sectorBytes = 1 << shift;
    this.#fat = words(Buffer.concat(this.#fatSectors().map((sector) => this.#sector(sector))));
    this.#miniCutoff = bytes.readUInt32LE(56);
    const directory = this.#chain(bytes.readUInt32LE(48), Number.POSITIVE_INFINITY);
    // The directory lies anywhere, in a cut file behind its end.
    if (directory.length < 128) throw new ExtractError('MALFORMED_FILE', 'compound file directory');
    this.#miniFat = words(this.#chain(bytes.readUInt32LE(60), bytes.readUInt32LE(64) * this.#sectorBytes));
    this.#miniStream = this.#chain(directory.readUInt32LE(116), directory.readUInt32LE(120));
    this.entries = entriesOf(directory);
    this.#byPath = byPath(this.entries);
  }

  stream(path: string): Buffer | null {
    const entry = this.#byPath.get(path.toLowerCase());
    return entry === undefined ? null : this.read(entry);
  }

  read({ start, size }: CompoundEntry): Buffer {
    const bytes = size < this.#miniCutoff ? this.#miniChain(start, size) : this.#chain(start, size);
    if (bytes.length < size) this.damaged = true;
    return bytes;
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorBytes;
    return this.#bytes.subarray(start, start + this.#sectorBytes);
  }

  #fatSectors(): number[] {
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes);
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.#bytes.readUInt32LE(76 + i * 4));
    let next = this.#bytes.readUInt32LE(68);
    for (let i = 0; i < most && next < most; i++) {
      const more = words(this.#sector(next));
      sectors.push(...more.subarray(0, more.length - 1));
      next = more.at(-1) ?? endOfChain;
    }
    return [...new Set(sectors.filter((sector) => sector < most))];
  }

  #chain(start: number, size: number): Buffer {
    const parts: Buffer[] = [];
    const seen = new Set<number>();
    let length = 0;
    let sector = start;
    while (length < size && sector < this.#fat.length && !seen.has(sector)) {
      seen.add(sector);
      const part = this.#sector(sector);
      parts.push(part);
      length += part.length;
      if (part.length < this.#sectorBytes) break;
      sector = this.#fat[sector]!;
    }
    // The directory's size is nowhere: its chain must have an end.
    if (length < size && sector !== endOfChain && start < endOfChain) this.damaged = true;
    return Buffer.concat(parts).subarray(0, Math.min(size, length));
  }

  #miniChain(start: number, size: number): Buffer {
    const parts: Buffer[] = [];
    const seen = new Set<number>();
    for (let mini = start; parts.length * 64 < size && mini < this.#miniFat.length && !seen.has(mini); ) {
      seen.add(mini);
      parts.push(this.#miniStream.subarray(mini * 64, mini * 64 + 64));
      mini = this.#miniFat[mini]!;
    }
    return Buffer.concat(parts).subarray(0, size);
  }
}

const byPath = (entries: readonly CompoundEntry[]): ReadonlyMap<string, CompoundEntry> =>
  new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));

/** The streams of `file` whose path begins with `folder`, without it. */
export function storageOf(file: Storage, folder: string): Storage {
  const entries = file.entries
    .filter(({ path }) => path.startsWith(folder))
    .map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
  const known = byPath(entries);
  return {
    entries,
    get damaged() {
      return file.damaged;
    },
    stream(path) {
      const entry = known.get(path.toLowerCase());
      return entry === undefined ? null : file.read(entry);
    },
    read: (entry) => file.read(entry),
  };
}

function words(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}

/** Walks the tree of the directory; a node is visited once. */
function entriesOf(directory: Buffer): CompoundEntry[] {
  const count = Math.min(directory.length >> 7, maxEntries);
  const entries: CompoundEntry[] = [];
  const seen = new Set<number>();
  const pending: { node: number; folder: string }[] = [];
  if (count > 0) pending.push({ node: directory.readUInt32LE(76), folder: '' });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, folder } = next;
    if (node >= count || seen.has(node)) continue;
    seen.add(node);
    const at = node * 128;
    const nameBytes = Math.max(0, Math.min(64, directory.readUInt16LE(at + 64) - 2));
    const path = folder + directory.toString('utf16le', at, at + nameBytes);
    const type = directory[at + 66];
    if (type === 2)
      entries.push({ path, start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
    if (type === 1) pending.push({ node: directory.readUInt32LE(at + 76), folder: `${path}/` });
    pending.push({ node: directory.readUInt32LE(at + 72), folder }, { node: directory.readUInt32LE(at + 68), folder });
  }
  return entries;
}
