import type { StatusReason } from '../../../model/index.ts';
import type { Block } from '../contract.ts';
import type { ByteSource } from '../core/byte-source.ts';
import type { Place } from '../core/format.ts';
import { hold } from '../core/hold.ts';
import { textLines } from '../core/text-lines.ts';
import { stringsIn } from './object-strings.ts';

/** FDF, the data of a form (ISO 32000-1, 12.7.7): its strings, a line each. */
export async function* readFdf(input: ByteSource, place: Place): AsyncGenerator<Block, StatusReason | null> {
  const held = await hold(input, place.session.limits.maxBufferedBytes);
  try {
    yield* textLines(stringsIn(held.whole()), place);
    return null;
  } finally {
    await held.close();
  }
}
