import { type PptRecord, pptRecords } from './ppt-records.ts';

const documentContainer = 0x03e8;
const notesContainer = 0x03f0;
const notesAtom = 0x03f1;
const slidePersistAtom = 0x03f3;
const slideList = 0x0ff0;
const persistDirectory = 0x1772;

/** Most slides, and versions of them, that are told apart: more are a hostile file's. */
const most = 65_536;

/** Which slide of the presentation, from 1, a record of the document stream belongs to ([MS-PPT] 2.3.4, 2.4.14, 2.5.7). */
export class PptPages {
  readonly #byPersistId = new Map<number, number>();
  readonly #bySlideId = new Map<number, number>();
  readonly #byOffset = new Map<number, number>();

  constructor(document: Buffer) {
    // Edits are saved behind what stood there before: the last document lists the slides as they are now.
    let latest: Buffer = Buffer.alloc(0);
    for (const { type, body } of pptRecords(document)) if (type === documentContainer) latest = body;
    for (const { type, instance, body } of pptRecords(latest)) {
      if (type !== slideList || instance !== 0) continue;
      for (const record of pptRecords(body)) if (record.type === slidePersistAtom) this.#addSlide(record.body);
    }
    if (this.#byPersistId.size === 0) return;
    for (const { type, body } of pptRecords(document)) if (type === persistDirectory) this.#addOffsets(body);
  }

  /** Of a record of the stream itself; null for what is no slide of now, nor its older version or notes. */
  ofRecord({ type, body, at }: PptRecord): number | null {
    if (type !== notesContainer) return this.#byOffset.get(at) ?? null;
    for (const record of pptRecords(body))
      if (record.type === notesAtom && record.body.length >= 4)
        return this.#bySlideId.get(record.body.readUInt32LE(0)) ?? null;
    return null;
  }

  /** Of the texts behind a record in a list of slides; undefined where it speaks of no slide. */
  ofListed({ type, body }: PptRecord): number | null | undefined {
    if (type !== slidePersistAtom || body.length < 4) return undefined;
    return this.#byPersistId.get(body.readUInt32LE(0)) ?? null;
  }

  #addSlide(body: Buffer): void {
    if (body.length < 16 || this.#byPersistId.size >= most) return;
    const page = this.#byPersistId.size + 1;
    this.#byPersistId.set(body.readUInt32LE(0), page);
    this.#bySlideId.set(body.readUInt32LE(12), page);
  }

  /** Runs of ids that follow each other, 20 bits for the first one and 12 for how many, and their places. */
  #addOffsets(directory: Buffer): void {
    for (let at = 0; at + 4 <= directory.length; ) {
      const run = directory.readUInt32LE(at);
      at += 4;
      for (let id = run & 0xfffff, end = id + (run >>> 20); id < end && at + 4 <= directory.length; id++, at += 4) {
        const page = this.#byPersistId.get(id);
        if (page !== undefined && this.#byOffset.size < most) this.#byOffset.set(directory.readUInt32LE(at), page);
      }
    }
  }
}
