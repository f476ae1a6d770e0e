import { inflateRawSync } from 'node:zlib';
import type { StatusReason } from '../../../model/index.ts';
import { bunzip2 } from '../archive/bunzip2.ts';
import { Taker } from '../archive/taker.ts';
import { unxz } from '../archive/unxz.ts';
import { unzstd } from '../archive/unzstd.ts';
import type { Block } from '../contract.ts';
import { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { textLines } from '../core/text-lines.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { thenRest } from '../core/then-rest.ts';
import { AvroDecoder } from './avro-decoder.ts';
import { avroSchema, schemaTexts } from './avro-schema.ts';
import { RecordWriter } from './record-writer.ts';
import { snappyUnpacker } from './snappy.ts';

/** Longest block of records, packed and unpacked, and longest header value, bytes. Writers make blocks of 16 KiB to some MiB. */
const maxBlockBytes = 64 * 1024 * 1024;
const maxHeaderBytes = 4 * 1024 * 1024;

/** Avro object container files: blocks are read one at a time, records decoded straight into text. */
export async function* readAvro(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const writer = new RecordWriter(place);
  const about: string[] = [];
  yield* thenRest(readBlocks(new Taker(input), writer, place, about), () => writer.rest());
  yield* textLines(about, place);
  return yield* writer.files.read();
}

/** `about` takes what the writer says of the file and its fields. */
async function* readBlocks(
  taker: Taker,
  writer: RecordWriter,
  place: Place,
  about: string[],
): AsyncGenerator<Block, void> {
  await taker.take(4);
  const header = await readHeader(taker);
  const json: unknown = JSON.parse(header.get('avro.schema')?.toString('utf8') ?? '');
  const schema = avroSchema(json);
  for (const [key, value] of header) if (!key.startsWith('avro.')) about.push(`${key}: ${textOfBytes(value)}`);
  about.push(...schemaTexts(json));
  const decoder = new AvroDecoder(writer);
  const codec = header.get('avro.codec')?.toString('latin1') ?? 'null';
  const sync = Buffer.from(await taker.take(16));
  if (sync.length < 16) throw damaged('header');
  let row = 0;
  for (;;) {
    const count = await takeLong(taker);
    if (count === null) return;
    const size = await takeLong(taker);
    if (size === null || size < 0 || size > maxBlockBytes || count < 0) throw damaged('block size');
    const packed = Buffer.from(await taker.take(size));
    if (packed.length < size) throw damaged('block cut off');
    const bytes = await unpack(packed, codec);
    place.session.countExtracted(codec === 'null' ? 0 : bytes.length);
    decoder.open(bytes);
    for (let i = 0; i < count; i++) {
      decoder.record(schema, row);
      row += 1;
      if ((i & 1023) === 0) yield* writer.full();
    }
    if (!decoder.atEnd) throw damaged('block longer than its records');
    yield* writer.full();
    if (!sync.equals(await taker.take(16))) throw damaged('sync marker');
  }
}

/** The map of the file header: counted runs of keys and values. */
async function readHeader(taker: Taker): Promise<Map<string, Buffer>> {
  const header = new Map<string, Buffer>();
  for (;;) {
    let count = await takeLong(taker);
    if (count === null) throw damaged('header');
    if (count === 0) return header;
    if (count < 0) {
      count = -count;
      await takeLong(taker);
    }
    if (count > 10_000) throw damaged('header');
    for (let i = 0; i < count; i++) header.set((await takeBytes(taker)).toString('utf8'), await takeBytes(taker));
  }
}

async function takeBytes(taker: Taker): Promise<Buffer> {
  const size = await takeLong(taker);
  if (size === null || size < 0 || size > maxHeaderBytes) throw damaged('header');
  return Buffer.from(await taker.take(size));
}

/** A zigzag varint that fits a double; null where the source ends. */
async function takeLong(taker: Taker): Promise<number | null> {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < 9; i++) {
    const byte = (await taker.take(1))[0];
    if (byte === undefined) {
      if (i === 0) return null;
      throw damaged('number cut off');
    }
    value += (byte & 0x7f) * scale;
    scale *= 128;
    if (byte < 0x80) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
  throw damaged('number too long');
}

async function unpack(packed: Buffer, codec: string): Promise<Buffer> {
  switch (codec) {
    case 'null':
      return packed;
    case 'deflate':
      return inflateRawSync(packed, { maxOutputLength: maxBlockBytes, chunkSize: chunkFor(packed) });
    case 'snappy':
      return unsnap(packed.subarray(0, packed.length - 4));
    case 'zstandard':
      return gather(unzstd(sourceOf(packed)));
    case 'bzip2':
      return gather(bunzip2(sourceOf(packed)));
    case 'xz':
      return gather(unxz(sourceOf(packed)));
    default:
      throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'avro codec');
  }
}

async function unsnap(packed: Buffer): Promise<Buffer> {
  const bytes = (await snappyUnpacker(maxBlockBytes))(packed);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** zlib takes 16 KiB for its first output, however little comes. */
const chunkFor = ({ length }: Buffer): number => Math.min(64 * 1024, Math.max(1024, length * 4));

function sourceOf(bytes: Uint8Array): ByteSource {
  return new ByteSource(
    (async function* () {
      yield bytes;
    })(),
  );
}

async function gather(chunks: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBlockBytes) throw new ExtractError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'avro block too large');
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function damaged(what: string): ExtractError {
  return new ExtractError('MALFORMED_FILE', `avro ${what}`);
}
