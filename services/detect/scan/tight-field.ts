import { mayGoOn, nextStart, type Prefix } from '../regex/prefix.ts';
import { isAlnum } from './bytes.ts';
import type { Cell } from './window.ts';

/** By byte: 1 for what sets values apart in most formats, so that no pattern takes it for more of one. */
const separates = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte <= 32 || ',;|"\'`<>()[]{}:='.includes(String.fromCharCode(byte))),
);
const blank = 32;

const isWord = (byte: number | undefined): boolean => byte !== undefined && (byte >= 0x80 || isAlnum(byte));

/** Whether what stands at `at`, outside of a field, may read on into it; `step` leads away from the field. */
function touches(bytes: Buffer, at: number, step: -1 | 1): boolean {
  const byte = bytes[at];
  return byte !== undefined && (separates[byte] === 0 || (byte === blank && isWord(bytes[at + step])));
}

/**
 * Whether a field touches what stands beside it, as in columns of fixed width, and where signs set fields apart that values have as well
 * (`*` in X12, `+` in EDIFACT): a pattern that looks around would take the neighbour for more of the value.
 */
export const isTight = (bytes: Buffer, { start, end, nameIndex }: Cell): boolean =>
  nameIndex >= 0 && (touches(bytes, start - 1, -1) || touches(bytes, end, 1));

/** The first place in `[from, to)` where a match may start, as `nextStart`; where the field starts at `start`, whatever stands before it. */
export const nextInField = (prefix: Prefix, bytes: Buffer, from: number, to: number, start: number): number =>
  from === start && touches(bytes, start - 1, -1) && mayGoOn(prefix, bytes, from, 0)
    ? from
    : nextStart(prefix, bytes, from, to);
