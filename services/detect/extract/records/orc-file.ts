import { inflateRawSync } from 'node:zlib';
import { Reader } from 'protobufjs/minimal.js';
import { loadZstd, unpackFrame, unpackLz4 } from '../../../parquet/index.ts';
import { ExtractError } from '../core/extract-error.ts';
import { snappyUnpacker } from './snappy.ts';

/** The fields of a protobuf message by their numbers, as orc_proto.proto has them. */
export type Message = ReadonlyMap<number, readonly (number | Uint8Array)[]>;
export type Unpack = (bytes: Uint8Array) => Buffer;

/** Longest stream, unpacked, and longest piece of it: writers pack 256 KiB at once, at most 8 MiB. */
const maxStreamBytes = 256 * 1024 * 1024;
const maxChunkBytes = 8 * 1024 * 1024;

export function message(bytes: Uint8Array): Message {
  const fields = new Map<number, (number | Uint8Array)[]>();
  const reader = Reader.create(bytes);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const values = fields.get(tag >>> 3) ?? [];
    fields.set(tag >>> 3, values);
    if ((tag & 7) === 0) values.push(Number(reader.uint64()));
    else if ((tag & 7) === 2) values.push(reader.bytes());
    else reader.skipType(tag & 7);
  }
  return fields;
}

export function number(from: Message | undefined, field: number): number {
  const value = from?.get(field)?.[0];
  return typeof value === 'number' ? value : 0;
}

export function parts(from: Message, field: number): Uint8Array[] {
  return (from.get(field) ?? []).filter((value) => value instanceof Uint8Array);
}

/** Repeated numbers, packed or not. */
export function numbers(from: Message, field: number): number[] {
  return (from.get(field) ?? []).flatMap((value) => {
    if (typeof value === 'number') return [value];
    const reader = Reader.create(value);
    const packed: number[] = [];
    while (reader.pos < reader.len) packed.push(reader.uint32());
    return packed;
  });
}

/** What unpacks streams: pieces of at most `pieceBytes` behind a header of three bytes, their length and in its lowest bit whether they are as they were. */
export async function unpacker(compression: number, pieceBytes: number): Promise<Unpack> {
  if (compression === 0) return (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const unpack = await codec(compression, Math.min(pieceBytes, maxChunkBytes));
  return (bytes) => {
    const out: Uint8Array[] = [];
    let total = 0;
    for (let at = 0; at < bytes.length; ) {
      const header = bytes[at]! + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16);
      const piece = bytes.subarray(at + 3, at + 3 + (header >> 1));
      out.push((header & 1) === 1 ? piece : unpack(piece));
      total += out.at(-1)!.length;
      if (total > maxStreamBytes) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc stream too long');
      at += 3 + (header >> 1);
    }
    return Buffer.concat(out, total);
  };
}

async function codec(compression: number, pieceBytes: number): Promise<(bytes: Uint8Array) => Uint8Array> {
  if (compression === 1) return (bytes) => inflateRawSync(bytes, { maxOutputLength: maxChunkBytes });
  if (compression === 2) return snappyUnpacker(maxChunkBytes);
  // No byte stands for more than 255.
  if (compression === 4) return (bytes) => unpackLz4(bytes, Math.min(pieceBytes, bytes.length * 255));
  await loadZstd();
  if (compression === 5) return (bytes) => unpackFrame(bytes, maxChunkBytes);
  throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'orc codec');
}
