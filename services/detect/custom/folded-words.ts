/** Kinds of code points; what is positive is the code point that stands for all of the same letter. */
const unknown = 0;
/** Between words. */
const separator = -1;
/** A combining mark, which may have to change places with its neighbours. */
const mark = -2;
/** Stands for several. */
const several = -3;

const apostrophe = 39;
const typographicApostrophe = 0x2019;
/** Marks of one letter that are put in order: the Stream-Safe Text Format (UAX #15) has no more. */
const maxMarks = 30;

/** Of all code points, found out when first met. */
const kinds = new Int32Array(0x110000);
const parts = new Map<number, readonly number[]>();
for (let byte = 0; byte < 0x80; byte++) kinds[byte] = isWordCharacter(byte) ? simpleFold(byte) : separator;

function isWordCharacter(point: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point));
}

/** The code point that `text` is, null when it is several. */
function single(text: string): number | null {
  const first = text.codePointAt(0);
  return first !== undefined && String.fromCodePoint(first) === text ? first : null;
}

/** One of the code points that Unicode's simple case folding makes equal to `point`, the same for all of them. */
export function simpleFold(point: number): number {
  // Upper case of the dotless i is I, of which the lower case is i: folding keeps them apart. Long st and st have no case of one character.
  if (point === 0x131 || point === 0xfb05) return point === 0x131 ? point : 0xfb06;
  const text = String.fromCodePoint(point);
  const upper = single(text.toUpperCase());
  return single((upper === null ? text : String.fromCodePoint(upper)).toLowerCase()) ?? upper ?? point;
}

/** Whether a mark may have to change places: U+0345 stands behind all others. */
function changesPlaces(point: number): boolean {
  const text = `\u0345${String.fromCodePoint(point)}`;
  return point === 0x345 || text.normalize('NFD') !== text;
}

function kindOf(point: number): number {
  const known = kinds[point] ?? separator;
  return known === unknown ? classify(point) : known;
}

function classify(point: number): number {
  const found = isWordCharacter(point) ? wordKind(point) : separator;
  kinds[point] = found;
  return found;
}

function wordKind(point: number): number {
  const decomposed = Array.from(String.fromCodePoint(point).normalize('NFD'), (part) => part.codePointAt(0) ?? 0);
  const [first = point, second] = decomposed;
  if (second === undefined && !changesPlaces(first)) return simpleFold(first);
  if (second === undefined && first === point) return mark;
  parts.set(point, decomposed);
  return several;
}

/** Hears the letters of a word, one after another, the same for all spellings of it. */
export interface WordListener {
  add(code: number): void;
}

let point = 0;
let length = 0;

/** Decodes the character at `at` into `point` and `length`; what is no UTF-8 is one byte and no letter. */
function decode(bytes: Uint8Array, at: number): void {
  const lead = bytes[at] ?? 0;
  length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  point = lead < 0x80 ? lead : lead & (0xff >> (length + 1));
  let isWrong = lead >= 0x80 && (lead < 0xc2 || lead > 0xf4);
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) isWrong = true;
    point = (point << 6) | (next & 0x3f);
  }
  if (!isWrong && point < 0x110000) return;
  point = 0xfffd;
  length = 1;
}

function isLetterAt(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length) return false;
  decode(bytes, at);
  return kindOf(point) !== separator;
}

const marks: number[] = [];

function addPoint(listener: WordListener, code: number): void {
  listener.add(code & 0xff);
  if (code > 0x7f) listener.add(code >>> 8);
}

function flushMarks(listener: WordListener): void {
  if (marks.length === 0) return;
  if (marks.length === 1) addPoint(listener, simpleFold(marks[0] ?? 0));
  else
    for (const each of String.fromCodePoint(...marks).normalize('NFD'))
      addPoint(listener, simpleFold(each.codePointAt(0) ?? 0));
  marks.length = 0;
}

function addPart(listener: WordListener, part: number): void {
  const kind = kindOf(part);
  if (kind !== mark) {
    flushMarks(listener);
    addPoint(listener, kind > 0 ? kind : part);
    return;
  }
  if (marks.length === maxMarks) flushMarks(listener);
  marks.push(part);
}

/**
 * Reads the word that starts at `at` and gives its end. The listener hears its letters in canonical decomposition (NFD) with simple case
 * folding, so that MÜLLER, Müller and the same with combining marks are one. An apostrophe belongs to a word between two letters.
 */
export function readWord(bytes: Uint8Array, at: number, listener: WordListener): number {
  let end = at;
  while (end < bytes.length) {
    const byte = bytes[end] ?? 0;
    if (byte < 0x80) {
      const kind = kinds[byte] ?? separator;
      if (kind < 0 && !(byte === apostrophe && end > at && isLetterAt(bytes, end + 1))) break;
      if (marks.length > 0) flushMarks(listener);
      listener.add(kind < 0 ? apostrophe : kind);
      end++;
      continue;
    }
    decode(bytes, end);
    const [here, bytesHere] = [point, length];
    const kind = kindOf(here);
    if (kind === separator) {
      if (here !== typographicApostrophe || end === at || !isLetterAt(bytes, end + bytesHere)) break;
      flushMarks(listener);
      listener.add(apostrophe);
    } else if (kind === several) for (const part of parts.get(here) ?? []) addPart(listener, part);
    else if (kind === mark) addPart(listener, here);
    else {
      if (marks.length > 0) flushMarks(listener);
      addPoint(listener, kind);
    }
    end += bytesHere;
  }
  flushMarks(listener);
  return end;
}

/** Passes over separators from `at`, at most `most` characters: where the next character starts. */
export function skipSeparators(bytes: Uint8Array, at: number, most: number): number {
  let end = at;
  for (let i = 0; i < most && end < bytes.length; i++) {
    if ((bytes[end] ?? 0) < 0x80) {
      if ((kinds[bytes[end] ?? 0] ?? 0) !== separator) return end;
      end++;
      continue;
    }
    decode(bytes, end);
    if (kindOf(point) !== separator) return end;
    end += length;
  }
  return end;
}

const deaf: WordListener = { add: () => {} };

function startOfCharacter(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

/** The first place from `from` on where a word may start: behind the word that `from` is inside of. */
export function afterWordAt(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at - from < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  if (at === 0 || at >= bytes.length) return at;
  let before = startOfCharacter(bytes, at - 1);
  decode(bytes, before);
  const isApostrophe = point === apostrophe || point === typographicApostrophe;
  if (isApostrophe && before > 0) before = startOfCharacter(bytes, before - 1);
  if (!isLetterAt(bytes, before)) return at;
  // At an apostrophe, or a letter behind one or behind a letter.
  return readWord(bytes, isApostrophe && !isLetterAt(bytes, at) ? at : before, deaf);
}
