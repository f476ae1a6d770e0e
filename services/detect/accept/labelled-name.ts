import { type Acceptor, unsure } from './accept.ts';
import { byteKinds } from './byte-kinds.ts';

/** Kinds of bytes as bits: what may begin a name, and what may end a label. Beyond ASCII, anything may. */
const capital = 1;
const labelEnd = 2;
const blank = 4;
const is = byteKinds((byte, character) => {
  const wide = byte >= 0x80;
  return (
    (wide || /[A-Z]/.test(character) ? capital : 0) |
    (wide || /[A-Za-z"']/.test(character) ? labelEnd : 0) |
    (/[ \t]/.test(character) ? blank : 0)
  );
});

const [doubleQuote, singleQuote, colon, equals] = [34, 39, 58, 61];
/** Blanks before and after the sign, at most. */
const mostBefore = 2;
const mostBehind = 8;

/** The first place behind which no blank stands, at most `most` before `at`. */
function skipBlanks(bytes: Uint8Array, at: number, most: number): number {
  let from = at;
  while (from > 0 && at - from < most && is(bytes, from - 1, blank)) from--;
  return from;
}

/** Names behind their label (`name: X Y`): says where no label and sign stand before the place, as in nearly all code that speaks of names. */
export const acceptLabelledName: Acceptor = {
  strong: false,
  endAt: (bytes, at) => {
    if (!is(bytes, at, capital)) return 0;
    const quoted = bytes[at - 1] === doubleQuote || bytes[at - 1] === singleQuote;
    const sign = skipBlanks(bytes, quoted ? at - 1 : at, mostBehind) - 1;
    if (bytes[sign] !== colon && bytes[sign] !== equals) return 0;
    return is(bytes, skipBlanks(bytes, sign, mostBefore) - 1, labelEnd) ? unsure : 0;
  },
};
