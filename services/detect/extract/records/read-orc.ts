import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError, reasonOf } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { thenRest } from '../core/then-rest.ts';
import { maxValues, OrcColumns } from './orc-columns.ts';
import { message, number, parts, unpacker } from './orc-file.ts';
import { RecordWriter } from './record-writer.ts';

/** ORC: column by column within each stripe, as Parquet. What cannot be read of a column costs that column of that stripe. */
export async function* readOrc(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  const writer = new RecordWriter(place);
  let reason: StatusReason | null = null;
  const failed = (why: StatusReason): void => {
    reason ??= why;
  };
  const body = async function* (): AsyncGenerator<Block, void> {
    const tail = held.length - 1 - ((await held.read(held.length - 1, held.length))[0] ?? 0);
    const postscript = message(await held.read(tail, held.length - 1));
    const unpack = await unpacker(number(postscript, 2));
    const footer = message(unpack(await held.read(tail - number(postscript, 1), tail)));
    if (footer.has(10)) failed('ENCRYPTED_ARCHIVE');
    const types = parts(footer, 4).map(message);
    let [before, first] = [0, 0];
    for (const stripe of parts(footer, 3).map(message)) {
      const [start, rows] = [number(stripe, 1), number(stripe, 5)];
      const index = start + number(stripe, 2) + number(stripe, 3);
      const end = index + number(stripe, 4);
      // Stripes that share bytes would be a bomb.
      if (start < before || end > tail || end <= start) throw new ExtractError('MALFORMED_FILE', 'orc stripe');
      before = end;
      try {
        if (rows > maxValues) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc stripe too long');
        const stripeFooter = message(unpack(await held.read(index, end)));
        const columns = new OrcColumns(types, await held.read(start, index), stripeFooter, unpack, writer, failed);
        yield* columns.read(
          0,
          Float64Array.from({ length: rows }, (_, i) => first + i),
          '',
        );
      } catch (error) {
        failed(reasonOf(error));
      }
      first += rows;
    }
  };
  try {
    yield* thenRest(body(), () => writer.rest());
    return reason;
  } finally {
    await held.close();
  }
}
