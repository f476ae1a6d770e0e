import { ExtractError } from '../core/extract-error.ts';
import { textOfBytes } from '../core/text-of-bytes.ts';
import { type Message, message, number, parts, type Unpack, unpacker } from './orc-file.ts';
import type { OrcPlace } from './orc-stripe.ts';

const noBytes = new Uint8Array(0);

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
  const unpack = await unpacker(number(postscript, 2), number(postscript, 3));
  const footer = message(unpack(await read(end - number(postscript, 1), end)));
  const types = parts(footer, 4).map(message);
  // The last byte of a cut file points anywhere, and all that is read from there may be empty.
  if (types.length === 0) throw new ExtractError('MALFORMED_FILE', 'orc footer');
  return { types, footer, unpack, end };
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

/** What the writer of a file says of it and of its columns, `name: value`. */
export function orcAbout({ footer, types }: OrcTail): string[] {
  const pairs = [...parts(footer, 5), ...types.flatMap((type) => parts(type, 7))].map(message);
  return pairs.map((pair) => [1, 2].map((field) => textOfBytes(parts(pair, field)[0] ?? noBytes)).join(': '));
}
