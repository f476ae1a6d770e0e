/** A column of a table that blanks set apart: its name, and where that begins and ends. */
export interface DrawnColumn {
  readonly name: string;
  /** In places of a terminal, where a wide character (Chinese, Japanese, Korean) takes two. */
  readonly start: number;
  readonly end: number;
  /** In code units. */
  readonly from: number;
}

export interface DrawnColumns {
  readonly columns: readonly DrawnColumn[];
  /** A ruler below the header tells where columns end, so that a single blank may stand between two values. */
  readonly ruled: boolean;
}

export interface Piece {
  readonly text: string;
  /** In places of a terminal. */
  readonly start: number;
  readonly end: number;
  /** In code units of the line. */
  readonly from: number;
  readonly to: number;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const allWide = new RegExp(wide, 'g');

/** Places that a text takes in a terminal. */
const widthOf = (text: string): number => text.length + (wide.test(text) ? (text.match(allWide)?.length ?? 0) : 0);

/** What stands between two blanks or more, or a tab. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: text, index } of line.matchAll(/[^ \t\r]+(?: [^ \t\r]+)*/g)) {
    const start = widthOf(line.slice(0, index));
    pieces.push({ text, start, end: start + widthOf(text), from: index, to: index + text.length });
  }
  return pieces;
}

const gap = /\S(?: {2,}|\t)\S/;
const rule = /^\s*(?:-{2,}|={2,})(?:\s+(?:-{2,}|={2,}))+\s*$/;
/** Names of columns: a letter first, no sentence, no label with its value. */
const named = /^["'#*(]?\p{L}[^:;!?=<>{}"]{0,39}$/u;

/** Columns of a table that blanks set apart, when `header` is its first line and `next` and `afterwards` go on as its rows do. */
export function drawnColumns(header: string, next: string, afterwards: string): DrawnColumns | null {
  if (header.length > 1024 || !gap.test(header)) return null;
  const names = piecesOf(header);
  if (rule.test(next)) {
    const rules = piecesOf(next.replace(/(?<=[-=]) (?=[-=])/g, '  ').trimEnd()).length;
    if (rules < 2) return null;
    const spans = [...next.matchAll(/[-=]+/g)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
    }));
    const columns = spans.map(({ start, end }, i) => {
      const until = spans[i + 1]?.start ?? Number.POSITIVE_INFINITY;
      const own = names.filter((name) => name.start >= start - 1 && name.start < until - 1);
      return { name: own.map(({ text }) => text).join(' '), start, end, from: start };
    });
    return columns.some(({ name }) => name === '') ? null : { columns, ruled: true };
  }
  if (names.length < 3 || !names.every(({ text }) => named.test(text))) return null;
  const columns = names.map(({ text, start, end, from }) => ({ name: text, start, end, from }));
  const rows = [next, afterwards].filter((line) => line.trim() !== '').map((line) => piecesUnder(line, columns));
  const [first] = rows;
  if (first === undefined || !rows.every((row) => row.length > 1 && lieUnder(row, columns))) return null;
  const hasValues = first.some(({ text }) => /\d|@/.test(text) && !named.test(text));
  return first.length === names.length && hasValues ? { columns, ruled: false } : null;
}

/** Every piece begins or ends where a column's name does, or each has one of its own. */
function lieUnder(row: readonly Piece[], columns: readonly DrawnColumn[]): boolean {
  return (
    row.length <= columns.length &&
    row.every(({ start, end, from }) =>
      columns.some((column) => column.start === start || column.end === end || column.from === from),
    )
  );
}

/** Pieces of a row, each with its column, -1 for what belongs to none; null for a line that is no row. */
export function rowOf(
  line: string,
  { columns, ruled }: DrawnColumns,
): readonly (Piece & { readonly column: number })[] | null {
  const pieces = ruled ? piecesOf(line) : piecesUnder(line, columns);
  if (pieces.length === 0) return null;
  if (!ruled && pieces.length !== columns.length && (pieces.length < 2 || !lieUnder(pieces, columns))) return null;
  if (!ruled && pieces.length === columns.length) return pieces.map((piece, column) => ({ ...piece, column }));
  return pieces
    .flatMap((piece) => (ruled ? cutAt(piece, columns) : [piece]))
    .map((piece) => ({
      ...piece,
      column: columnAt(piece, columns),
    }));
}

function columnAt({ start, end }: Piece, columns: readonly DrawnColumn[]): number {
  const exact = columns.findIndex((column) => column.start === start || column.end === end);
  if (exact >= 0) return exact;
  return columns.findLastIndex((column) => column.start <= start);
}

/** Pieces of a row; a value that fills its column has one blank between it and the next. */
function piecesUnder(line: string, columns: readonly DrawnColumn[]): readonly Piece[] {
  const pieces = piecesOf(line);
  return pieces.length < columns.length ? pieces.flatMap((piece) => cutAt(piece, columns)) : pieces;
}

/** A piece in parts, where a column begins inside it behind a blank. */
function cutAt(piece: Piece, columns: readonly DrawnColumn[]): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const { index } of piece.text.matchAll(/ /g)) {
    const start = piece.start + widthOf(piece.text.slice(0, index + 1));
    if (!columns.some((column) => column.start === start)) continue;
    parts.push(partOf(piece, from, index));
    from = index + 1;
  }
  parts.push(partOf(piece, from, piece.text.length));
  return parts;
}

function partOf(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to);
  const start = piece.start + widthOf(piece.text.slice(0, from));
  return { text, start, end: start + widthOf(text), from: piece.from + from, to: piece.from + to };
}
