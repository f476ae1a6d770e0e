import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import { ExtractError, reasonOf } from '../core/extract-error.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { textLines } from '../core/text-lines.ts';
import { thenRest } from '../core/then-rest.ts';
import { maxValues, OrcColumns } from './orc-columns.ts';
import { message } from './orc-file.ts';
import { orcAbout, orcPlaces, orcTail } from './orc-layout.ts';
import { rowRange } from './orc-rows.ts';
import { OrcStripe } from './orc-stripe.ts';
import { RecordWriter } from './record-writer.ts';

/** ORC: column by column within each stripe, as Parquet. What cannot be read of a column costs that column of that stripe. */
export async function* readOrc(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  const writer = new RecordWriter(place);
  let reason: StatusReason | null = null;
  const failed = (why: StatusReason): void => {
    reason ??= why;
  };
  let about: readonly string[] = [];
  const body = async function* (): AsyncGenerator<Block, void> {
    const tail = await orcTail((start, end) => held.read(start, end), held.length);
    const { types, unpack } = tail;
    about = orcAbout(tail);
    if (tail.footer.has(10)) failed('ENCRYPTED_ARCHIVE');
    let first = 0;
    for (const { start, index, end, rows } of orcPlaces(tail)) {
      try {
        if (rows > maxValues) throw new ExtractError('FILE_EXCEEDS_SIZE_LIMIT', 'orc stripe too long');
        const stripeFooter = message(unpack(await held.read(index, end)));
        const stripe = new OrcStripe(await held.read(start, index), stripeFooter, unpack);
        yield* new OrcColumns(types, stripe, writer, failed).read(0, rowRange(first, rows), '');
      } catch (error) {
        failed(reasonOf(error));
      }
      first += rows;
    }
  };
  try {
    yield* thenRest(body(), () => writer.rest());
    yield* textLines(about, place);
    const unread = yield* writer.files.read();
    return reason ?? unread;
  } finally {
    await held.close();
  }
}
