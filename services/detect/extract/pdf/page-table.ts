import { isHeaderRow } from '../table/csv-header.ts';

/** A stretch of text of a line that a gap sets apart, and where it stands from left to right, in points. */
export interface PagePiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line as it is read, and its pieces; those of an earlier line that stands as high are not among them. */
export interface PageLine {
  readonly text: string;
  readonly pieces: readonly PagePiece[];
}

/** A cell of a row, and the name of its column. */
export interface PageCell {
  readonly text: string;
  readonly name: string;
}

interface Column extends PagePiece {
  readonly next: number;
}

/** Points by which what is aligned may be off. */
const slack = 3;
/** Lines that are no rows, after which a table has ended; columns that one has at most; characters of a name. */
const [maxBetween, maxColumns, longestName] = [3, 64, 40];

const columnsOf = (pieces: readonly PagePiece[]): readonly Column[] =>
  pieces.map((piece, i) => ({ ...piece, next: pieces[i + 1]?.start ?? Number.POSITIVE_INFINITY }));

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= slack;

/** The column that a piece stands under: by its left, its right or its middle, else the one that it lies in; -1 for none. */
function columnAt(columns: readonly Column[], { start, end }: PagePiece): number {
  const aligned = columns.findIndex(
    (column) =>
      isNear(column.start, start) || isNear(column.end, end) || isNear(column.start + column.end, start + end),
  );
  if (aligned >= 0) return aligned;
  return columns.findIndex((column) => start >= column.start - slack && end <= column.next + slack);
}

/** The column of each piece of a row; null for a line that is none. */
function rowOf(columns: readonly Column[], { pieces }: PageLine): readonly number[] | null {
  if (pieces.length < 2 || pieces.length > columns.length) return null;
  const at = pieces.map((piece) => columnAt(columns, piece));
  return at.every((column, i) => column >= 0 && (i === 0 || column > (at[i - 1] ?? 0))) ? at : null;
}

const isHeader = ({ pieces }: PageLine): boolean =>
  pieces.length > 1 &&
  pieces.length <= maxColumns &&
  pieces.every(({ text }) => text.length <= longestName) &&
  isHeaderRow(pieces.map(({ text }) => text));

/** The cells of the lines of a page that are rows below names of columns, null for each other line. */
export function cellsOfPage(lines: readonly PageLine[]): readonly (readonly PageCell[] | null)[] {
  let columns: readonly Column[] = [];
  let between = 0;
  return lines.map((line, i) => {
    if (isHeader(line)) {
      const named = columnsOf(line.pieces);
      const begins = lines
        .slice(i + 1, i + 3)
        .some((below) => rowOf(named, below) !== null && /\d/.test(below.text) && !isHeader(below));
      columns = begins ? named : [];
      between = 0;
      return null;
    }
    if (columns.length === 0) return null;
    const row = rowOf(columns, line);
    if (row === null) {
      between += 1;
      if (between > maxBetween) columns = [];
      return null;
    }
    between = 0;
    return line.pieces.map(({ text }, k) => ({ text, name: columns[row[k] ?? 0]?.text ?? '' }));
  });
}
