import {
  headerLength,
  isFrame,
  isSkippable,
  loadZstd,
  magicBytes,
  ZstdDecoder,
  zstdBlock,
  zstdHeader,
} from '../../../parquet/index.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError } from '../core/extract-error.ts';
import { Taker } from './taker.ts';

/** Zstandard, also of several frames: a block at a time, each after a look at what it claims. */
export async function* unzstd(input: ByteSource): AsyncGenerator<Uint8Array> {
  await loadZstd();
  const taker = new Taker(input);
  for (let first = true; ; first = false) {
    const magic = await taker.take(magicBytes);
    if (magic.length === 0 && !first) return;
    if (isSkippable(magic)) {
      const size = await exactly(taker, 4);
      if ((await taker.skip(Buffer.from(size).readUInt32LE(0))) > 0) throw damaged('skippable frame');
    } else if (isFrame(magic)) yield* readFrame(taker, magic);
    else throw damaged('frame');
  }
}

async function* readFrame(taker: Taker, magic: Uint8Array): AsyncGenerator<Uint8Array> {
  const descriptor = await exactly(taker, 1);
  const header = Buffer.concat([descriptor, await exactly(taker, headerLength(descriptor[0]!) - 1)]);
  const { windowBytes, hasChecksum } = zstdHeader(header);
  const decoder = new ZstdDecoder(windowBytes);
  try {
    yield* decoder.decode(Buffer.concat([magic, header]));
    for (let isLast = false; !isLast; ) {
      const head = await exactly(taker, 3);
      const block = zstdBlock(head);
      isLast = block.isLast;
      const body = await exactly(taker, block.bytes);
      yield* decoder.decode(Buffer.concat([head, body]));
      // By itself, so that a wrong sum takes no text with it.
      if (isLast && hasChecksum) yield* decoder.decode(await exactly(taker, 4));
    }
  } finally {
    decoder.close();
  }
}

async function exactly(taker: Taker, count: number): Promise<Uint8Array> {
  const bytes = await taker.take(count);
  if (bytes.length < count) throw damaged('end');
  return bytes;
}

function damaged(what: string): ExtractError {
  return new ExtractError('MALFORMED_FILE', `zstd ${what}`);
}
