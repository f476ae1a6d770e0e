import type { StatusReason } from '../../../model/index.ts';
import { type Block, fieldWidth } from '../contract.ts';
import { FieldIndex } from '../core/field-index.ts';
import type { Place } from '../core/format.ts';
import { NameList } from '../core/name-list.ts';
import type { Window } from '../core/window.ts';
import { type LineIndexer, lineBlocks } from '../text/line-blocks.ts';

/** The signs that set apart the parts of a message. */
export interface SegmentDialect {
  /** Bytes that end a segment; each is one by itself. */
  readonly terminators: readonly number[];
  readonly field: number;
  /** What sets repetitions of a field apart; -1: fields do not repeat. */
  readonly repetition: number;
  readonly component: number;
  /** What takes its meaning from the sign behind it; none without it. */
  readonly release?: number;
}

/** A table that is asked by words of a message: it knows nothing but what it lists. */
export const tableOf = <T = string>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries));

/** The text of a part by its index, empty where there is none; made when it is asked for, since most names want no other text. */
type TextAt = (index: number) => string;

/** The name of a component by what stands beside it, empty for none; numbers begin with 1, field 0 is the segment's own name. */
export type NameComponent = (
  segment: string,
  field: number,
  component: number,
  /** The components of the same repetition, and the fields of the segment. */
  beside: TextAt,
  fields: TextAt,
) => string;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The next byte `sign` of `[from, to)` that means something, `to` where there is none. */
function nextSign(bytes: Buffer, from: number, to: number, sign: number, release: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === sign) return at;
    if (byte === release) at += 1;
  }
  return to;
}

/** The parts of `[from, to)` between bytes `sign`. */
function parts(bytes: Buffer, from: number, to: number, sign: number, release: number): readonly Part[] {
  const out: Part[] = [];
  let start = from;
  for (let at = nextSign(bytes, from, to, sign, release); at < to; ) {
    out.push({ start, end: at });
    start = at + 1;
    at = nextSign(bytes, start, to, sign, release);
  }
  out.push({ start, end: to });
  return out;
}

/** Longer ones are no word of a table. */
const longestText = 64;
const textsOf =
  (bytes: Buffer, of: readonly Part[]): TextAt =>
  (index) => {
    const { start, end } = of[index] ?? { start: 0, end: 0 };
    return bytes.toString('latin1', start, Math.min(end, start + longestText));
  };

const blank = 32;
const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= blank;

/** Finds the components of messages whose fields are told by their place: HL7 v2, X12, EDIFACT. Each stands under the name that `nameOf` gives it. */
export class SegmentIndexer implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #list = new NameList();
  readonly names = this.#list.names;
  readonly #dialect: SegmentDialect;
  readonly #nameOf: NameComponent;
  /** By byte, 1 for what ends a segment. */
  readonly #ends = new Uint8Array(256);

  constructor(dialect: SegmentDialect, nameOf: NameComponent) {
    this.#dialect = dialect;
    this.#nameOf = nameOf;
    for (const byte of dialect.terminators) this.#ends[byte] = 1;
  }

  scan(bytes: Buffer, from: number, to: number, force: boolean): number {
    this.fields.clear();
    let at = from;
    while (at < to) {
      const end = this.#segmentEnd(bytes, at, to);
      if (end === to && !force) return at;
      this.#segment(bytes, at, end);
      at = Math.min(to, end + 1);
    }
    return at;
  }

  /** A release character is no part of the value that it stands in: `?+49 421`. */
  unescape(bytes: Buffer): void {
    const { release } = this.#dialect;
    if (release === undefined) return;
    const { entries, length } = this.fields;
    for (let i = 0; i < length; i += fieldWidth) {
      const end = entries[i + 1] ?? 0;
      let kept = entries[i] ?? 0;
      for (let at = kept; at < end; at++) {
        if (bytes[at] === release && at + 1 < end) at += 1;
        bytes[kept++] = bytes[at]!;
      }
      bytes.fill(blank, kept, end);
      entries[i + 1] = kept;
    }
  }

  #segmentEnd(bytes: Buffer, from: number, to: number): number {
    const { release } = this.#dialect;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (this.#ends[byte] === 1) return at;
      if (byte === release && !lineEnds.includes(bytes[at + 1] ?? 0)) at += 1;
    }
    return to;
  }

  #segment(bytes: Buffer, from: number, to: number): void {
    let start = from;
    while (start < to && isBlank(bytes[start])) start += 1;
    const { field, repetition, component, release = -1 } = this.#dialect;
    const fields = parts(bytes, start, to, field, release);
    const texts = textsOf(bytes, fields);
    const segment = texts(0);
    fields.forEach((part, number) => {
      if (number === 0) return;
      for (const repeated of parts(bytes, part.start, part.end, repetition, release)) {
        const components = parts(bytes, repeated.start, repeated.end, component, release);
        const beside = textsOf(bytes, components);
        components.forEach(({ start, end }, index) => {
          if (end === start) return;
          const name = this.#nameOf(segment, number, index + 1, beside, texts);
          this.fields.add(start, end, this.#list.indexOf(name), 0);
        });
      }
    });
  }
}

/** Reads a document by its segments. */
export async function* readSegments(
  window: Window,
  place: Place,
  dialect: SegmentDialect,
  nameOf: NameComponent,
): AsyncGenerator<Block, StatusReason | null> {
  yield* lineBlocks(window, place, place.session.nextDocumentId(), new SegmentIndexer(dialect, nameOf));
  return null;
}

/** The byte that sets lines apart ends a segment too, whatever the dialect says: files are often wrapped. */
export const lineEnds: readonly number[] = [10, 13];
