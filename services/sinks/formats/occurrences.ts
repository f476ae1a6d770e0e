import type { Occurrence } from '../../model/index.ts';

/** Macie's `Occurrences`, which ASFF has too; the keys differ in case only. Empty kinds are left out. */
export interface MacieOccurrences {
  readonly cells?: readonly { row: number; column: number; columnName?: string; cellReference?: string }[];
  readonly lineRanges?: readonly { start: number; end: number; startColumn: number }[];
  readonly offsetRanges?: readonly { start: number; end: number; startColumn: number }[];
  readonly pages?: readonly { pageNumber: number }[];
  readonly records?: readonly { recordIndex: number; jsonPath?: string }[];
}

const present = <T>(name: string, value: T | null): Record<string, T> => (value === null ? {} : { [name]: value });

/** At most `limit` occurrences in Macie's shape (Macie API reference, `Occurrences`). */
export function macieOccurrences(occurrences: readonly Occurrence[], limit: number): MacieOccurrences {
  const taken = occurrences.slice(0, limit);
  const of = <K extends Occurrence['kind'], T>(kind: K, map: (each: Extract<Occurrence, { kind: K }>) => T): T[] =>
    taken.flatMap((each) => (isKind(each, kind) ? [map(each)] : []));
  const kinds = {
    cells: of('CELL', ({ row, column, columnName, cellReference }) => ({
      row,
      column,
      ...present('columnName', columnName),
      ...present('cellReference', cellReference),
    })),
    lineRanges: of('LINE_RANGE', ({ start, end, startColumn }) => ({ start, end, startColumn })),
    offsetRanges: of('OFFSET_RANGE', ({ start, end }) => ({ start, end, startColumn: 0 })),
    pages: of('PAGE', ({ pageNumber }) => ({ pageNumber })),
    records: of('RECORD', ({ recordIndex, jsonPath }) => ({ recordIndex, ...present('jsonPath', jsonPath) })),
  };
  return Object.fromEntries(Object.entries(kinds).filter(([, list]) => list.length > 0));
}

function isKind<K extends Occurrence['kind']>(each: Occurrence, kind: K): each is Extract<Occurrence, { kind: K }> {
  return each.kind === kind;
}

type Pascal<T> = T extends readonly (infer E)[]
  ? Pascal<E>[]
  : T extends object
    ? { -readonly [K in keyof T as K extends string ? Capitalize<K> : K]: Pascal<T[K]> }
    : T;

/** The same with every key's first letter in upper case, as ASFF writes what Macie writes in lower case. */
export function pascal<T>(value: T): Pascal<T>;
export function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => pascal(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [`${key.charAt(0).toUpperCase()}${key.slice(1)}`, pascal(each)]),
  );
}
