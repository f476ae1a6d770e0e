import type { Occurrence } from '../../model/index.ts';
import type { BlockLocation } from '../extract/contract.ts';
import { pathOfName } from '../extract/json/sibling-label.ts';
import { maxColumns } from '../extract/table/cell-labels.ts';
import { countCharacters } from './bytes.ts';
import type { Match } from './match.ts';
import type { SensitiveNames } from './sensitive-names.ts';
import type { ScanWindow, Segment } from './window.ts';

/** Longest record path that is told (Macie's limit). */
const maxPath = 250;

function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** `customer.ssn` as a JSONPath; null when it is too long to tell. */
function jsonPath(name: string): string | null {
  const path = name.startsWith('$') ? name : name.startsWith('[') ? `$${name}` : `$.${name}`;
  return path.length <= maxPath ? path : null;
}

/** The column of a cell's name: where siblings call the cell something, the column that has the rest of its name. */
function columnOf(names: readonly string[], nameIndex: number): number {
  const name = names[nameIndex] ?? '';
  if (name.startsWith('\0')) return nameIndex % maxColumns;
  return name.includes('\0') ? names.indexOf(pathOfName(name)) : nameIndex;
}

/** Line and column of places in unstructured text, counted along as a document is read. */
class LineCounter {
  #line = 1;
  #column = 1;
  /** Offset in the document up to which lines are counted. */
  #seen = 0;

  begin(location: BlockLocation, offset: number): void {
    this.#seen = offset;
    this.#line = location.kind === 'LINES' ? location.firstLine : 1;
    this.#column = location.kind === 'LINES' ? location.firstColumn : 1;
  }

  /** Moves on to `offset` of the document, which must not lie before an earlier one. */
  advance(window: ScanWindow, offset: number): void {
    const to = Math.min(window.bytes.length, offset - window.base);
    let at = Math.max(0, this.#seen - window.base);
    if (to <= at) return;
    const { bytes } = window;
    for (let next = bytes.indexOf(10, at); next >= 0 && next < to; next = bytes.indexOf(10, at)) {
      this.#line++;
      this.#column = 1;
      at = next + 1;
    }
    this.#column += countCharacters(bytes, at, to);
    this.#seen = window.base + to;
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#column;
  }
}

/** What of a match tells its place. */
export type PlacedMatch = Pick<Match, 'start' | 'end' | 'nameIndex' | 'row'>;

/** Tells where matches lie, in Macie's occurrence model. Matches must come in order of their start. */
export class Places {
  readonly #lines = new LineCounter();
  readonly #sensitive: SensitiveNames;
  #segment: Segment | null = null;

  constructor(sensitive: SensitiveNames) {
    this.#sensitive = sensitive;
  }

  /** Starts a document. */
  begin(): void {
    this.#segment = null;
  }

  /** Counts on to `offset` of the document, over the borders of segments. */
  pass(window: ScanWindow, offset: number): void {
    for (const segment of window.segments) {
      if (segment.start > offset) break;
      if (this.#segment !== null && segment.start <= this.#segment.start) continue;
      this.#segment = segment;
      this.#lines.begin(segment.location, segment.start);
    }
    if (this.#segment?.location.kind === 'LINES') this.#lines.advance(window, offset);
  }

  #tellable(name: string | undefined): string | null {
    const path = name === undefined ? '' : pathOfName(name);
    return path === '' || this.#sensitive.has(path) ? null : path;
  }

  at(match: PlacedMatch, window: ScanWindow): Occurrence {
    const archive = window.archivePath === null ? {} : { archivePath: window.archivePath };
    this.pass(window, match.start);
    const segment = this.#segment ?? { start: 0, location: { kind: 'OFFSETS', baseOffset: 0 } };
    const { location } = segment;
    const offset = match.start - segment.start;
    switch (location.kind) {
      case 'CELLS': {
        const column = columnOf(window.names, match.nameIndex) + 1;
        const reference = location.sheet === null ? null : `${location.sheet}!${columnLetters(column)}${match.row}`;
        const columnName = this.#tellable(window.names[match.nameIndex]);
        return {
          kind: 'CELL',
          row: match.row,
          column,
          columnName,
          cellReference: reference,
          ...archive,
        };
      }
      case 'RECORDS': {
        const name = this.#tellable(window.names[match.nameIndex]);
        return {
          kind: 'RECORD',
          recordIndex: match.row,
          jsonPath: name === null ? null : jsonPath(name),
          ...archive,
        };
      }
      case 'PAGE':
        return { kind: 'PAGE', pageNumber: location.pageNumber, ...archive };
      case 'OFFSETS':
        return {
          kind: 'OFFSET_RANGE',
          start: location.baseOffset + offset,
          end: location.baseOffset + offset + match.end - match.start,
          ...archive,
        };
      case 'LINES': {
        const startColumn = this.#lines.column;
        const start = this.#lines.line;
        const span = window.bytes.subarray(Math.max(0, match.start - window.base), match.end - window.base);
        let breaks = 0;
        for (const byte of span) if (byte === 10) breaks++;
        return { kind: 'LINE_RANGE', start, end: start + breaks, startColumn, ...archive };
      }
    }
  }
}
