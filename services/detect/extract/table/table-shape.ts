import { hasHeader, isHeaderRow, isLabel } from './csv-header.ts';
import { labelColumns } from './labelled-values.ts';

/** Rows above a header that are looked past: titles, notes, the upper row of two. */
const maxAbove = 12;
/** Longer tables are no forms. */
const maxFormRows = 80;

/** Tables beside each other in a sheet that are looked at. */
const maxIslands = 64;

/** What names the cells of a table: the row at `header` in the sample, -1 for none; or labels beside and above them. */
export interface TableShape {
  readonly header: number;
  readonly isForm: boolean;
}

/** The shape of the table that begins with `rows`; `whole` tells that these are all of it. */
export function shapeOf(rows: readonly (readonly string[])[], whole: boolean): TableShape {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const padded = rows.map((row) =>
    row.length === width ? [...row] : Array.from({ length: width }, (_, i) => row[i] ?? ''),
  );
  const first = padded[0] ?? [];
  const direct = hasHeader(padded);
  if (direct && labelColumns(first) !== null) return { header: 0, isForm: false };
  if (whole && isForm(padded)) return { header: -1, isForm: true };
  if (direct && !isSparse(first) && !isOver(first, padded[1])) return { header: 0, isForm: false };
  for (let i = 0; i < Math.min(maxAbove, padded.length - 1); i++) {
    const row = padded[i]!;
    if (isSparse(row) || isOver(row, padded[i + 1])) continue;
    if (hasHeader(padded.slice(i))) return { header: i, isForm: false };
    if (!isGroups(row)) break;
  }
  return { header: direct ? 0 : -1, isForm: false };
}

/** Tables with empty columns between, or cells far off: names of columns by the header that each of them has; null where none has one. */
export function namesOfIslands(
  rows: readonly (readonly string[])[],
): { readonly names: readonly string[]; readonly header: number } | null {
  const names = (rows[0] ?? []).map(() => '');
  const filled = names.map((_, column) => rows.some((row) => row[column]!.trim() !== ''));
  let top = -1;
  let islands = 0;
  for (let from = 0, to = 0; from < names.length && islands < maxIslands; from = to + 1) {
    for (to = from; filled[to] === true; ) to += 1;
    if (to === from) continue;
    islands += 1;
    const own = rows.flatMap((row, index) => {
      const cells = row.slice(from, to);
      return filledOf(cells).length > 0 ? [{ index, cells }] : [];
    });
    const { header } = shapeOf(
      own.map(({ cells }) => cells),
      false,
    );
    if (header < 0 || own.length < 2) continue;
    const { index, cells } = own[header]!;
    names.splice(from, cells.length, ...cells);
    if (top < 0 || index < top) top = index;
  }
  return top < 0 ? null : { names, header: top };
}

const filledOf = (row: readonly string[]): readonly string[] => row.filter((cell) => cell.trim() !== '');

/** A title, a note, names over several columns. */
function isSparse(row: readonly string[]): boolean {
  const filled = filledOf(row);
  return filled.length < 2 || filled.length < row.length / 2 || /^\s*(?:#|\/\/|--|sep=)/.test(row[0]!);
}

/** Names over several columns, each in the first of them, above the names of all. */
function isOver(row: readonly string[], below: readonly string[] | undefined): boolean {
  return below !== undefined && filledOf(row).length < filledOf(below).length && isHeaderRow(below);
}

/** Names over several columns that each of them repeats. */
function isGroups(row: readonly string[]): boolean {
  const filled = filledOf(row);
  return new Set(filled).size <= filled.length / 2;
}

/** Labels of a form: at the beginning of a row, with a colon, or most of a row; a street is none. */
function labelsOf(row: readonly string[]): readonly string[] {
  const filled = filledOf(row);
  const labels = filled.filter((cell) => isLabel(cell) && !/\d/.test(cell));
  return labels.length * 2 > filled.length
    ? labels
    : labels.filter((cell) => cell === filled[0] || cell.trim().endsWith(':'));
}

/** Most rows hold labels, and these do not come again as the words of a column do. */
function isForm(rows: readonly (readonly string[])[]): boolean {
  const labels = rows.slice(0, maxFormRows + 1).map(labelsOf);
  if (rows.length < 3 || rows.length > maxFormRows) return false;
  const isMostly = (row: number): boolean => labels[row]!.length * 2 > filledOf(rows[row]!).length;
  const top = rows.findIndex((row) => !isSparse(row));
  // The header of a table, and none below it; labels above their values come again and again.
  if (top >= 0 && isMostly(top) && !rows.some((_, i) => i > top && !isSparse(rows[i]!) && isMostly(i))) return false;
  const labelled = labels.filter((row) => row.length > 0).length;
  const all = labels.flat();
  const kinds = new Set(all).size;
  // A column of kinds repeats its words; forms below each other have more of them.
  return labelled >= 3 && labelled * 2 >= rows.length - 1 && (kinds >= 4 || kinds * 2 > all.length);
}
