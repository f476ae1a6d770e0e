import { type Acceptor, unsure } from './accept.ts';
import { byteKinds } from './byte-kinds.ts';

/** Kinds of bytes as bits: what a name's word may hold, what may begin one, and what may not stand before it. Beyond ASCII, anything may. */
const wordByte = 1;
const capital = 2;
const letter = 4;
const barred = 8;
const is = byteKinds((byte, character) => {
  const wide = byte >= 0x80;
  return (
    (wide || /[A-Za-z'-]/.test(character) ? wordByte : 0) |
    (wide || /[A-Z]/.test(character) ? capital : 0) |
    (wide || /[A-Za-z]/.test(character) ? letter : 0) |
    (/[\w./@'-]/.test(character) ? barred : 0)
  );
});

const space = 32;

/** Names in prose: says where no second word of a name follows a given name. */
export const acceptGivenName: Acceptor = {
  strong: false,
  endAt: (bytes, at) => {
    if (!is(bytes, at, capital) || (at > 0 && is(bytes, at - 1, barred))) return 0;
    let end = at + 1;
    while (is(bytes, end, wordByte)) end++;
    return bytes[end] === space && is(bytes, end + 1, letter) ? unsure : 0;
  },
};
