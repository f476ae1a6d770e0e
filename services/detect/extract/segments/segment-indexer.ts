import { FieldIndex } from '../core/field-index.ts';
import { NameList } from '../core/name-list.ts';
import type { LineIndexer } from '../text/line-blocks.ts';

/** The signs that set apart the parts of a message. */
export interface SegmentDialect {
  /** Bytes that end a segment. */
  readonly terminators: readonly number[];
  readonly field: number;
  /** What sets repetitions of a field apart; -1: fields do not repeat. */
  readonly repetition: number;
  readonly component: number;
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

/** The parts of `[from, to)` between bytes `sign`. */
function parts(bytes: Buffer, from: number, to: number, sign: number): readonly Part[] {
  const out: Part[] = [];
  let start = from;
  for (let at = sign < 0 ? to : bytes.indexOf(sign, from); at >= 0 && at < to; at = bytes.indexOf(sign, start)) {
    out.push({ start, end: at });
    start = at + 1;
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

const newline = 10;
const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= 32;

/** Finds the components of messages whose fields are told by their place: HL7 v2, X12. Each stands under the name that `nameOf` gives it. */
export class SegmentIndexer implements LineIndexer {
  readonly fields = new FieldIndex();
  readonly #list = new NameList();
  readonly names = this.#list.names;
  readonly #dialect: SegmentDialect;
  readonly #nameOf: NameComponent;

  constructor(dialect: SegmentDialect, nameOf: NameComponent) {
    this.#dialect = dialect;
    this.#nameOf = nameOf;
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

  unescape(): void {}

  #segmentEnd(bytes: Buffer, from: number, to: number): number {
    let end = to;
    for (const sign of this.#dialect.terminators) {
      const found = bytes.indexOf(sign, from);
      if (found >= 0 && found < end) end = found;
    }
    return end;
  }

  #segment(bytes: Buffer, from: number, to: number): void {
    let start = from;
    while (start < to && isBlank(bytes[start])) start += 1;
    const { field, repetition, component } = this.#dialect;
    const fields = parts(bytes, start, to, field);
    const texts = textsOf(bytes, fields);
    const segment = texts(0);
    fields.forEach((part, number) => {
      if (number === 0) return;
      for (const repeated of parts(bytes, part.start, part.end, repetition)) {
        const components = parts(bytes, repeated.start, repeated.end, component);
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

/** The byte that sets lines apart ends a segment too, whatever the dialect says: files are often wrapped. */
export const lineEnds: readonly number[] = [newline, 13];
