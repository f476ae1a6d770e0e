import { isAscii } from 'node:buffer';
import type { Block } from '../extract/contract.ts';
import { AsciiBlocks } from './ascii-blocks.ts';
import { FieldList } from './field-list.ts';
import { TextPieces } from './text-pieces.ts';
import type { ScanWindow, Segment } from './window.ts';

/** Bytes of a document gathered before they are searched at once. */
const defaultWindowBytes = 512 * 1024;

/** Memory that windows are gathered in, of one document after another: new memory for each would make V8 collect garbage for its sake. */
export interface Room {
  bytes: Buffer;
}

export const newRoom = (): Room => ({ bytes: Buffer.alloc(0) });

/**
 * Turns the blocks of a document into windows that overlap by what a detector may need to see on either side (`reach` bytes), so
 * that the matches found do not depend on where blocks end.
 */
export class WindowBuilder {
  readonly #reach: number;
  readonly #windowBytes: number;
  readonly #room: Room;
  /** What has been gathered: a part of the room, which blocks are copied into one after another. */
  #bytes: Buffer;
  readonly #fields = new FieldList();
  #base = 0;
  #committed = 0;
  #last: Block | null = null;
  #segments: Segment[] = [];

  constructor(reach: number, windowBytes = defaultWindowBytes, room: Room = newRoom()) {
    this.#reach = reach;
    this.#windowBytes = windowBytes;
    this.#room = room;
    this.#bytes = room.bytes.subarray(0, 0);
  }

  /** Starts a document. */
  reset(): void {
    this.#bytes = this.#room.bytes.subarray(0, 0);
    this.#fields.clear();
    this.#base = 0;
    this.#committed = 0;
    this.#last = null;
    this.#segments = [];
  }

  /** Offset in the document that the next block starts at. */
  get end(): number {
    return this.#base + this.#bytes.length;
  }

  /**
   * Takes a block; gives the window that can now be searched, null while more must be gathered. The window's bytes and
   * fields hold until the next block.
   */
  add(block: Block): ScanWindow | null {
    const offset = this.#bytes.length;
    this.#append(block.text, block.continues);
    if (block.fields !== null) this.#fields.add(block.fields, offset);
    this.#locate(block, this.#base + offset);
    this.#last = block;
    const fresh = this.#base + this.#bytes.length - this.#committed;
    if (block.continues && fresh < this.#windowBytes + this.#reach) return null;
    return this.#take(block.continues);
  }

  #append(text: Uint8Array, more: boolean): void {
    const { length } = this.#bytes;
    const needed = length + text.length;
    let room = this.#room.bytes;
    if (needed > room.length)
      room = Buffer.allocUnsafeSlow(
        more ? Math.max(needed, this.#windowBytes + 3 * this.#reach + text.length) : needed,
      );
    if (this.#bytes.buffer !== room.buffer || this.#bytes.byteOffset !== room.byteOffset) this.#bytes.copy(room);
    room.set(text, length);
    this.#room.bytes = room;
    this.#bytes = room.subarray(0, needed);
  }

  /** The rest of a document that ended while a block said that it continues; null when nothing is left. */
  finish(): ScanWindow | null {
    if (this.#last === null || this.#base + this.#bytes.length <= this.#committed) return null;
    return this.#take(false);
  }

  /** Lines and offsets are counted on from a block to the next that continues it; anything else is a new segment. */
  #locate(block: Block, start: number): void {
    const { kind } = block.location;
    const counted = kind === 'LINES' || kind === 'OFFSETS' || kind === 'RECORDS';
    const continued = this.#last?.continues === true && this.#last.location.kind === kind;
    if (!counted || !continued) this.#segments.push({ start, location: block.location });
  }

  #take(more: boolean): ScanWindow | null {
    const block = this.#last;
    if (block === null) return null;
    const commitTo = more ? this.#bytes.length - this.#reach : this.#bytes.length;
    const keep = more ? Math.max(0, commitTo - this.#reach) : this.#bytes.length;
    const ascii = isAscii(this.#bytes);
    const window: ScanWindow = {
      bytes: this.#bytes,
      pieces: new TextPieces(this.#bytes),
      ascii,
      blocks: new AsciiBlocks(this.#bytes, ascii),
      base: this.#base,
      commitFrom: this.#committed - this.#base,
      commitTo,
      last: !more,
      segments: this.#segments,
      fields: this.#fields.take(keep),
      names: block.names,
      archivePath: block.archivePath,
    };
    this.#committed = this.#base + commitTo;
    this.#bytes = this.#bytes.subarray(keep);
    this.#base += keep;
    if (!more) this.#fields.clear();
    const first = this.#segments.findLastIndex((segment) => segment.start <= this.#base);
    this.#segments = this.#segments.slice(Math.max(0, first));
    return window;
  }
}
