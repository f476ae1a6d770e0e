import { memoized } from '../memo.ts';
import { beginsWithTurn, isChat } from './chat.ts';

/** A part of a text, by UTF-16 offsets. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Longest part that the model reads at once: it does best on a few sentences, and knows 512 pieces. */
const maxPart = 480;
/** Least share of letters and spaces, signs of a sentence left out, and least words of prose. */
const proseShare = 0.85;
const proseWords = 4;

const personalHeader =
  /name|person|contact|author|address|street|adress|anschrift|direcci|indirizzo|patient|employee|customer|recipient|sender|signature/i;
const freeText =
  /comment|note|descri|message|text|body|remark|summary|subject|transcript|content|review|feedback|bio|memo|reason|history/i;
const machineHeader =
  /(?:^|[._-])(?:id|uuid|hash|url|uri|path|key|token|type|status|code|sql|query|version|file|user_?name|host_?name|agent)$|(?:^|[^a-z])(?:country|city|county|state|place|region|neighbou?rhood|borough|franchise|stadium)[ _-]?name\0?$|\0(?:log message|step)\0?$/i;

/** `2026-01-02 03:04`, `[12/Jan/2026`, `Jan 12 03:04:05`, `12:03:04`: a line of a log. */
const logLine =
  /^\W{0,2}(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d|\d\d\/[A-Z][a-z]{2}\/\d{4}|[A-Z][a-z]{2} [ \d]\d \d\d:|\d\d:\d\d:\d\d)|\b(?:DEBUG|INFO|WARN|ERROR|FATAL|TRACE)\b/;
const code = /[{}=<>\\^~`]|;(?! )|,(?=[\p{L}\d])(?!\d{3}(?!\d))|"[:,] ?["{[\d]|\(\)|::|->|\w_\w|\$\w|\w\.\w+\(|:\/\//gu;

/** 1 by characters that speak of code, 2 by those that a share is taken without, 3 by letters and spaces, 4 by digits. */
const [codeSign, uncounted, letter, digit] = [1, 2, 3, 4];
const kinds = Uint8Array.from({ length: 128 }, (_, point) => {
  const character = String.fromCharCode(point);
  if (/[A-Za-z ]/.test(character)) return letter;
  if (/\d/.test(character)) return digit;
  if (/[{}=<;\\^~`]/.test(character)) return codeSign;
  return /[.,:!?'"()&#@\-\n\r>|*\s]/.test(character) ? uncounted : 0;
});

/** Of those that a share is taken without, what is counted once lines are without their marks: tab, feeds, `*`, `>`, `|`. */
const stillCounted = new Set([9, 11, 12, 42, 62, 124]);

const linkStarts = ['http://', 'https://', 'www.'].map((start) => Buffer.from(start));
const isWordByte = (byte: number): boolean =>
  byte === 95 || (byte < 128 && (kinds[byte] === digit || (kinds[byte] === letter && byte !== 32)));

/** True where a link begins, which does not count. */
function isLink(bytes: Uint8Array, at: number, from: number): boolean {
  if (at > from && isWordByte(bytes[at - 1] ?? 0)) return false;
  return linkStarts.some((start) => start.every((byte, i) => bytes[at + i] === byte));
}

/**
 * True when UTF-8 in `bytes[from, to)` is told not to be prose by one look at it, without making a string: most of what machines write.
 * Never true for what `isProse` takes.
 */
export function isPlainlyMachine(bytes: Uint8Array, from: number, to: number): boolean {
  const mostSigns = (to - from) / 60;
  let [signs, letters, digits, others] = [0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if ((byte === 104 || byte === 119) && isLink(bytes, i, from)) {
      for (let next = bytes[i + 1] ?? 0; i + 1 < to && !isBlank(next); next = bytes[i + 1] ?? 0) {
        // It may be a space.
        if (next > 127) return false;
        i++;
      }
      continue;
    }
    // UTF-16 has one unit for a character, two for those of four bytes.
    if (byte > 127) letters += byte < 0xc0 ? 0 : byte < 0xf0 ? 1 : 2;
    else {
      const kind = kinds[byte];
      if (kind === letter) letters++;
      else if (kind === digit) digits++;
      else if (kind === 0) others++;
      // A semicolon before a space is one of a sentence.
      else if (kind === codeSign && !(byte === 59 && i + 1 < to && bytes[i + 1] === 32) && ++signs > mostSigns)
        return true;
    }
  }
  const counted = letters + digits + signs + others;
  const numbers = Math.min(digits, Math.max(40, counted / 4));
  return letters + numbers < proseShare * counted || letters < 0.55 * counted;
}

const words = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** True when a global expression matches more than `most` times. */
function matchesMore(expression: RegExp, text: string, most: number): boolean {
  expression.lastIndex = 0;
  for (let count = 0; expression.test(text); ) if (++count > most) return true;
  return false;
}

const isLog = (text: string): boolean => logLine.test(text) && !isChat(text);

/** Who speaks, in subtitles (WebVTT). */
const voice = /<\/?v\b[^<>\n]{0,40}>/g;

/** Street and number on either side, postcode, town, and nothing else: few words, and more digits than sentences have. */
const addressLine =
  /^\s*(?=.*\p{L}{3}[^\p{L}'-].*\p{L}{3})(?:\p{L}[\p{L}\p{M}.'’ -]{2,40} \d{1,4}\w?(?:[/-]\d{1,4})?|\d{1,4}\w?,? [\p{L}\p{M}.'’ -]{3,40}),? {1,2}(?:[A-Z]{1,2}-)?\d{2,5}[- ]?\d{0,3}(?: [A-Z]{2})? \p{Lu}[\p{L}\p{M}.'’ -]{2,40}\s*$/u;
const longestLine = 160;

/** Whether a part reads as sentences, or is an address by itself: not a log, code, numbers or a list of keys. */
export function isProse(text: string): boolean {
  if (beginsWithTurn(text)) return isChat(text);
  if (isLog(text)) return false;
  if (text.length <= longestLine && addressLine.test(text)) return true;
  const plain = text
    .replace(/^[>|?*#\s]+/gm, '')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, '')
    .replace(voice, '');
  if (plain !== text && isLog(plain)) return false;
  if (!matchesMore(words, plain, proseWords - 1) || matchesMore(code, plain, plain.length / 60)) return false;
  let [counted, letters, digits] = [0, 0, 0];
  for (let i = 0; i < plain.length; i++) {
    const point = plain.codePointAt(i) ?? 0;
    if (point > 127) {
      if (point === 0x2019 || point === 0x201c || point === 0x201d) continue;
      counted++;
      if (/[\p{L}\p{M}]/u.test(String.fromCodePoint(point))) letters++;
      if (point <= 0xffff) continue;
      counted++;
      i++;
      continue;
    }
    const kind = kinds[point];
    if (kind === uncounted && !stillCounted.has(point)) continue;
    counted++;
    if (kind === letter) letters++;
    else if (kind === digit) digits++;
  }
  // An address or a number makes a short sentence look less like one.
  const numbers = Math.min(digits, Math.max(40, counted / 4));
  return letters + numbers >= proseShare * counted && letters >= 0.55 * counted;
}

/** What a header says of the values under it: written by machines, of a person, free text, or nothing. */
type HeaderKind = 'machine' | 'personal' | 'free' | 'silent';

function freshHeaderKind(header: string): HeaderKind {
  if (machineHeader.test(header)) return 'machine';
  if (personalHeader.test(header)) return 'personal';
  return freeText.test(header) ? 'free' : 'silent';
}

/** The kind of a header, by its words: every cell of a column asks for the same one. */
export const headerKindOf = memoized(freshHeaderKind, 2_000);

/** Bytes of words: a letter, and what joins letters to one word. */
const [letterByte, joinByte] = [1, 2];
const wordBytes = Uint8Array.from({ length: 128 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z]/.test(character) ? letterByte : /['-]/.test(character) ? joinByte : 0;
});

/**
 * False for UTF-8 in `bytes[from, to)` that `headerAllows` takes nothing of under a header of that kind, told without making a string:
 * most cells of tables are one word or number. True means that it has to be asked.
 */
export function mayAllow(kind: HeaderKind, bytes: Uint8Array, from: number, to: number): boolean {
  if (kind === 'machine') return false;
  let start = from;
  while (start < to && isBlank(bytes[start] ?? 0)) start++;
  const wanted = kind === 'silent' ? proseWords : 2;
  let words = 0;
  /** Letters of the word, or what a word of prose begins with. */
  let letters = 0;
  let gap = false;
  /** Of an address: street and town, house and postcode. */
  let [long, digits] = [0, 0];
  for (let i = start; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 127) return true;
    if (gap && kind === 'personal' && !isBlank(byte)) return true;
    gap ||= isBlank(byte);
    if (kind === 'personal') continue;
    if (kinds[byte] === digit) digits++;
    const is = wordBytes[byte];
    if (is === letterByte) {
      letters++;
      // A word of free text has two letters, one of prose begins with its first.
      if (letters === (kind === 'free' ? 2 : 1) && ++words === wanted) return true;
      if (letters === 3) long++;
    } else if (is !== joinByte || kind === 'free') letters = 0;
  }
  return kind === 'silent' && gap && long > 1 && digits > 2 && to - start <= longestLine;
}

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Whether the model may look at a value under this header. */
export function headerAllows(header: string, text: string): boolean {
  const kind = headerKindOf(header);
  if (kind === 'machine') return false;
  if (kind === 'personal') return /\p{L}{2}/u.test(text) && /\s/.test(text.trim());
  return kind === 'free' ? (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 : isProse(text);
}

/** Number and times of a subtitle, before its text (SubRip, WebVTT). */
const cue = /(?:\d{1,6}\r?\n)?(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3} --> [^\n]{0,80}\n/y;

/** Where what is said begins in a paragraph. */
function behindCue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < 48 || first > 57) return start;
  cue.lastIndex = start;
  return cue.test(text) ? cue.lastIndex : start;
}

/** Where the paragraph from `start` on ends: before an empty line. */
function paragraphEnd(text: string, start: number): number {
  for (let at = text.indexOf('\n', start); at >= 0; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    for (let code = text.charCodeAt(next); code !== 10; code = text.charCodeAt(++next))
      if (!(code > 127 ? /\s/.test(text.charAt(next)) : isBlank(code))) break;
    if (text.charCodeAt(next) === 10) return at;
  }
  return text.length;
}

/** Cuts paragraphs into parts that the model can read, at the end of a sentence or line where there is one. */
export function partsOf(text: string): readonly Part[] {
  if (text.length <= maxPart && text.length > 0 && !text.includes('\n')) return [{ start: 0, end: text.length }];
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 10) {
      at++;
      continue;
    }
    let start = behindCue(text, at);
    const end = paragraphEnd(text, start);
    at = end;
    while (end - start > maxPart) {
      const piece = text.slice(start, start + maxPart);
      const cut = Math.max(piece.lastIndexOf('. '), piece.lastIndexOf('\n'));
      const at = cut > maxPart / 3 ? cut + 1 : Math.max(piece.lastIndexOf(' '), maxPart / 2);
      parts.push({ start, end: start + at });
      start += at;
    }
    parts.push({ start, end });
  }
  return parts;
}
