import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import { switchTelemetryOff } from './telemetry-off.ts';
import { type Pieces, WordPieces } from './word-pieces.ts';

/** What the model thinks of each word of a text: chances from 0 to 1, in the order of `pieces.words`. */
export interface WordChances {
  readonly words: Pieces['words'];
  readonly name: Float32Array;
  /** House number, street, unit. */
  readonly street: Float32Array;
  /** Town, state, postcode. */
  readonly place: Float32Array;
}

/** Pieces of one text that are looked at; the model knows no more places. What is cut into texts stays far below. */
const maxPieces = 510;
/** Pieces of one run, filling included: more need more memory (512 take 40 MB more), not less time. */
const batchPieces = 128;
const startOfText = 2;
const endOfText = 3;
/** Labels of `config.json`, which is fixed by the checksum of the model. */
const labels = 35;
const kinds = [
  { from: 1, to: 5 },
  { from: 23, to: 29 },
  { from: 29, to: 35 },
] as const;

/** The chances of the three kinds at one piece, by softmax over its labels. */
function chancesAt(logits: Float32Array, offset: number, out: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < labels; i++) top = Math.max(top, logits[offset + i] ?? 0);
  let sum = 0;
  out.fill(0);
  for (let i = 0; i < labels; i++) {
    const weight = Math.exp((logits[offset + i] ?? 0) - top);
    sum += weight;
    for (const [kind, { from, to }] of kinds.entries()) if (i >= from && i < to) out[kind] = (out[kind] ?? 0) + weight;
  }
  for (let kind = 0; kind < kinds.length; kind++) out[kind] = (out[kind] ?? 0) / sum;
}

/** A word's chance is the mean of its pieces'. */
function chancesOf(pieces: Pieces, logits: Float32Array, base: number): WordChances {
  const count = pieces.words.length / 2;
  const chances = kinds.map(() => new Float32Array(count));
  const seen = new Uint16Array(count);
  const at = new Float32Array(kinds.length);
  for (let i = 0; i < Math.min(pieces.ids.length, maxPieces); i++) {
    const word = pieces.wordOf[i] ?? 0;
    chancesAt(logits, base + (i + 1) * labels, at);
    seen[word] = (seen[word] ?? 0) + 1;
    for (const [kind, list] of chances.entries()) list[word] = (list[word] ?? 0) + (at[kind] ?? 0);
  }
  for (const list of chances)
    for (let word = 0; word < count; word++) list[word] = (list[word] ?? 0) / (seen[word] || 1);
  const [name, street, place] = chances;
  const none = new Float32Array(count);
  return { words: pieces.words, name: name ?? none, street: street ?? none, place: place ?? none };
}

/** Texts of like length go together: filling costs as much as text. */
function batches(texts: readonly Pieces[]): readonly (readonly number[])[] {
  const order = texts
    .map((_, index) => index)
    .sort((a, b) => (texts[a]?.ids.length ?? 0) - (texts[b]?.ids.length ?? 0));
  const out: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const width = Math.min(texts[index]?.ids.length ?? 0, maxPieces) + 2;
    if (batch.length > 0 && (batch.length + 1) * width > batchPieces) {
      out.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) out.push(batch);
  return out;
}

/** Rampart, a token classifier, run by ONNX Runtime on the processor. Reads its files, nothing else. */
export class EntityModel {
  readonly #pieces: WordPieces;
  readonly #session: InferenceSession;
  readonly #ort: typeof import('onnxruntime-node');

  private constructor(pieces: WordPieces, session: InferenceSession, ort: typeof import('onnxruntime-node')) {
    this.#pieces = pieces;
    this.#session = session;
    this.#ort = ort;
  }

  static async load(folder: string, threads: number): Promise<EntityModel> {
    switchTelemetryOff();
    // Its library is loaded with the first text that needs it.
    const module = await import('onnxruntime-node');
    const ort = module.default ?? module;
    const pieces = new WordPieces(await readFile(join(folder, 'vocab.txt'), 'utf8'));
    const session = await ort.InferenceSession.create(join(folder, 'onnx/model_q4.onnx'), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      enableCpuMemArena: false,
    });
    return new EntityModel(pieces, session, ort);
  }

  async #run(batch: readonly Pieces[]): Promise<{ readonly logits: Float32Array; readonly width: number }> {
    const width = Math.max(...batch.map(({ ids }) => Math.min(ids.length, maxPieces))) + 2;
    const ids = new BigInt64Array(batch.length * width);
    const mask = new BigInt64Array(ids.length);
    for (const [row, pieces] of batch.entries()) {
      const used = pieces.ids.slice(0, maxPieces);
      for (const [i, id] of [startOfText, ...used, endOfText].entries()) {
        ids[row * width + i] = BigInt(id);
        mask[row * width + i] = 1n;
      }
    }
    const tensor = (data: BigInt64Array) => new this.#ort.Tensor('int64', data, [batch.length, width]);
    const feeds = {
      input_ids: tensor(ids),
      attention_mask: tensor(mask),
      token_type_ids: tensor(new BigInt64Array(ids.length)),
    };
    const { logits } = await this.#session.run(feeds);
    if (!(logits?.data instanceof Float32Array)) throw new Error('the model gives no logits');
    return { logits: logits.data, width };
  }

  /** In the order of `texts`; those after `deadline` (of `performance.now()`) are null: not looked at. */
  async read(texts: readonly string[], deadline: number): Promise<readonly (WordChances | null)[]> {
    const pieces = texts.map((text) => this.#pieces.read(text));
    const out: (WordChances | null)[] = texts.map(() => null);
    for (const batch of batches(pieces)) {
      if (performance.now() > deadline) break;
      const rows = batch.flatMap((index) => pieces[index] ?? []);
      const { logits, width } = await this.#run(rows);
      for (const [row, index] of batch.entries()) {
        const text = pieces[index];
        if (text !== undefined) out[index] = chancesOf(text, logits, row * width * labels);
      }
    }
    return out;
  }
}
