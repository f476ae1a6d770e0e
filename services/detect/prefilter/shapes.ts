import { isAlnum, isDigit, isLetter, isUpper } from '../scan/bytes.ts';
import type { IntList } from './hits.ts';

/** The shared scans, in the order of their indices in `Hits.shapes`. */
export const shapeNames = [
  'digits',
  'email',
  'ipv4',
  'ipv6',
  'mac',
  'iban',
  'alnum-id',
  'phone',
  'coordinates',
] as const;
export type ShapeName = (typeof shapeNames)[number];

/** Fewest digits of a `digits` run. */
export const minDigits = 7;

const isHex = (byte: number): boolean => isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);
const isHexColon = (byte: number): boolean => isHex(byte) || byte === 58;
const isMac = (byte: number): boolean => isHexColon(byte) || byte === 45 || byte === 46;
/** Space, dot, hyphen and slash, single, between digits. */
const isSeparator = (byte: number): boolean => byte === 32 || byte === 45 || byte === 46 || byte === 47;
const isPhoneByte = (byte: number): boolean => isSeparator(byte) || isDigit(byte) || byte === 40 || byte === 41;
const isEmailByte = (byte: number): boolean =>
  isAlnum(byte) || byte >= 0x80 || "!#$%&'*+/=?^_`{|}~.-".includes(String.fromCharCode(byte));
const emailBytes = Uint8Array.from({ length: 256 }, (_, byte) => (isEmailByte(byte) ? 1 : 0));
const maxLocalPart = 64;

function runEnd(bytes: Uint8Array, start: number, end: number, test: (byte: number) => boolean): number {
  let at = start;
  while (at < end && test(bytes[at] ?? 0)) at++;
  return at;
}

/** Plain loops for the shared scans: what the automaton is tested against, and the fallback without WebAssembly. */
export class ShapeScanner {
  readonly #wanted: ReadonlySet<ShapeName>;

  constructor(wanted: ReadonlySet<ShapeName>) {
    this.#wanted = wanted;
  }

  /** Appends `start, end, shape`: places where a match of the shape may start, clipped to `[from, to)`. */
  scan(bytes: Uint8Array, from: number, to: number, out: IntList): void {
    const emit = (start: number, end: number, shape: ShapeName): void => {
      out.push(Math.max(start, from));
      out.push(Math.min(end, to));
      out.push(shapeNames.indexOf(shape));
    };
    const wants = (shape: ShapeName): boolean => this.#wanted.has(shape);
    if (wants('digits')) this.#digits(bytes, from, to, emit);
    if (wants('email')) this.#email(bytes, from, to, emit);
    if (wants('iban')) this.#iban(bytes, from, to, emit);
    if (wants('phone')) this.#phone(bytes, from, to, emit);
    if (wants('mac')) this.#token(bytes, from, to, isMac, (s, e) => e - s >= 12 && e - s <= 64, 'mac', emit);
    if (wants('ipv6'))
      this.#token(bytes, from, to, isHexColon, (s, e) => e - s >= 3 && this.#colons(bytes, s, e) >= 2, 'ipv6', emit);
    if (wants('ipv4'))
      this.#token(
        bytes,
        from,
        to,
        (b) => isDigit(b) || b === 46,
        (s, e) => e - s >= 7,
        'ipv4',
        emit,
      );
    if (wants('alnum-id'))
      this.#token(
        bytes,
        from,
        to,
        isAlnum,
        (s, e) => e - s >= 5 && e - s <= 64 && this.#mixed(bytes, s, e),
        'alnum-id',
        emit,
      );
    if (wants('coordinates'))
      this.#token(
        bytes,
        from,
        to,
        (b) => isDigit(b) || b === 46,
        (s, e) => e - s >= 5 && bytes.subarray(s, e).includes(46),
        'coordinates',
        emit,
      );
  }

  #colons(bytes: Uint8Array, start: number, end: number): number {
    let count = 0;
    for (let i = start; i < end; i++) if (bytes[i] === 58) count++;
    return count;
  }

  #mixed(bytes: Uint8Array, start: number, end: number): boolean {
    let digit = false;
    let letter = false;
    for (let i = start; i < end; i++) {
      digit ||= isDigit(bytes[i] ?? 0);
      letter ||= isLetter(bytes[i] ?? 0);
    }
    return digit && letter;
  }

  #token(
    bytes: Uint8Array,
    from: number,
    to: number,
    member: (byte: number) => boolean,
    good: (start: number, end: number) => boolean,
    shape: ShapeName,
    emit: (start: number, end: number, shape: ShapeName) => void,
  ): void {
    for (let at = from; at < to; at++) {
      if (!member(bytes[at] ?? 0)) continue;
      let start = at;
      while (start > 0 && member(bytes[start - 1] ?? 0)) start--;
      const end = runEnd(bytes, at, bytes.length, member);
      if (good(start, end)) emit(Math.max(0, start - 1), end, shape);
      at = end;
    }
  }

  #digits(
    bytes: Uint8Array,
    from: number,
    to: number,
    emit: (start: number, end: number, shape: ShapeName) => void,
  ): void {
    for (let at = from; at < to; at++) {
      if (!isDigit(bytes[at] ?? 0)) continue;
      let start = at;
      while (start > 0) {
        const before = bytes[start - 1] ?? 0;
        if (isDigit(before)) start--;
        else if (isSeparator(before) && start > 1 && isDigit(bytes[start - 2] ?? 0)) start -= 2;
        else break;
      }
      let end = at;
      let count = 0;
      for (let i = start; i < bytes.length; i++) {
        const byte = bytes[i] ?? 0;
        if (isDigit(byte)) {
          count++;
          end = i + 1;
        } else if (!isSeparator(byte) || !isDigit(bytes[i + 1] ?? 0)) break;
      }
      if (count >= minDigits) emit(start, end, 'digits');
      at = end;
    }
  }

  #email(
    bytes: Uint8Array,
    from: number,
    to: number,
    emit: (start: number, end: number, shape: ShapeName) => void,
  ): void {
    for (let at = bytes.indexOf(64, from); at >= 0; at = bytes.indexOf(64, at + 1)) {
      let start = at;
      while (start > 0 && at - start < maxLocalPart && emailBytes[bytes[start - 1] ?? 0] === 1) start--;
      if (start >= to) return;
      const next = bytes[at + 1] ?? 0;
      if (start < at && (isAlnum(next) || next >= 0x80) && at > from) emit(start, at, 'email');
    }
  }

  #iban(
    bytes: Uint8Array,
    from: number,
    to: number,
    emit: (start: number, end: number, shape: ShapeName) => void,
  ): void {
    for (let at = from; at < to; at++) {
      if (!isUpper(bytes[at] ?? 0) || !isUpper(bytes[at + 1] ?? 0)) continue;
      const digit = isDigit(bytes[at + 2] ?? 0) ? at + 2 : at + 3;
      if (isDigit(bytes[digit] ?? 0) && !isAlnum(bytes[at - 1] ?? 0)) emit(at, at + 1, 'iban');
    }
  }

  #phone(
    bytes: Uint8Array,
    from: number,
    to: number,
    emit: (start: number, end: number, shape: ShapeName) => void,
  ): void {
    for (let at = from; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== 43 && byte !== 40 && !isDigit(byte)) continue;
      let start = at;
      while (start > 0 && isPhoneByte(bytes[start - 1] ?? 0)) start--;
      const end = runEnd(bytes, at + 1, bytes.length, isPhoneByte);
      let digits = 0;
      for (let i = start; i < end; i++) if (isDigit(bytes[i] ?? 0)) digits++;
      if (digits >= minDigits) emit(Math.max(0, start - 1), end, 'phone');
      at = Math.max(at, end - 1);
    }
  }
}
