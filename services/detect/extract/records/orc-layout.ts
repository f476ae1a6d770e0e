import { ExtractError } from '../core/extract-error.ts';
import { type Message, message, number, parts, type Unpack, unpacker } from './orc-file.ts';
import type { OrcPlace } from './orc-stripe.ts';

export type OrcRead = (start: number, end: number) => Promise<Buffer>;

/** What the end of a file says of it. */
export interface OrcTail {
  readonly types: readonly Message[];
  readonly footer: Message;
  readonly unpack: Unpack;
  /** Where stripes end. */
  readonly end: number;
}

export async function orcTail(read: OrcRead, length: number): Promise<OrcTail> {
  const end = length - 1 - ((await read(length - 1, length))[0] ?? 0);
  const postscript = message(await read(end, length - 1));
  const unpack = await unpacker(number(postscript, 2));
  const footer = message(unpack(await read(end - number(postscript, 1), end)));
  return { types: parts(footer, 4).map(message), footer, unpack, end };
}

/** The stripes one after the other. */
export function* orcPlaces({ footer, end: tail }: OrcTail): Generator<OrcPlace> {
  let before = 0;
  for (const stripe of parts(footer, 3).map(message)) {
    const [start, rows] = [number(stripe, 1), number(stripe, 5)];
    const index = start + number(stripe, 2) + number(stripe, 3);
    const end = index + number(stripe, 4);
    // Stripes that share bytes would be a bomb.
    if (start < before || end > tail || end <= start) throw new ExtractError('MALFORMED_FILE', 'orc stripe');
    before = end;
    yield { start, index, end, rows };
  }
}
