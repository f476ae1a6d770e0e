import { Role, roleOf } from '../json/sibling-label.ts';
import { headingOf } from './heading-of.ts';
import { TextBefore } from './text-before.ts';

/** What an element does to the texts that follow: rows and cells of tables, a term (`dt`, `label`, a property list's `key`), or a name for a `value`. */
export const Kind = {
  ...{ NONE: 0, TABLE: 1, ROW: 2, CELL: 3, HEAD: 4, TERM: 5, NAME: 6, VALUE: 7, DEFINITION: 8 },
  ...{ STRONG: 9, SELECT: 10 },
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['table', Kind.TABLE],
  ['tr', Kind.ROW],
  ['td', Kind.CELL],
  ['th', Kind.HEAD],
  // Excel's XML of 2003, OpenDocument in one file.
  ['row', Kind.ROW],
  ['table-row', Kind.ROW],
  ['cell', Kind.CELL],
  ['table-cell', Kind.CELL],
  ['dt', Kind.TERM],
  ['dd', Kind.DEFINITION],
  ['label', Kind.TERM],
  ['key', Kind.TERM],
  ['b', Kind.STRONG],
  ['strong', Kind.STRONG],
  ['select', Kind.SELECT],
  ['name', Kind.NAME],
  ['param-name', Kind.NAME],
  ['value', Kind.VALUE],
  ['param-value', Kind.VALUE],
]);
/** Elements whose `name` names their `value`: Hadoop, servlets, builds. In others it is a person's or a thing's. */
const holders: ReadonlySet<string> = new Set(
  'property param parameter init-param context-param env-entry setting option variable entry attribute field item env string'.split(
    ' ',
  ),
);
export const kindOf = (element: string): Kind => kinds.get(element) ?? Kind.NONE;

/** Tables within tables that are told apart, and columns of one that have names. */
const maxTables = 8;
const maxColumns = 256;

const colon = 58;

interface Table {
  /** Headings of columns, and whether they are what the document calls so. */
  columns: readonly string[];
  marked: boolean;
  row: number;
  /** First texts of the cells of the row in work; empty for what is no heading. */
  cells: string[];
  /** Cells of the row that hold something else than a heading. */
  values: boolean[];
  heads: number;
  /** The heading of the row. */
  head: string;
  /** The text of the row before, when that was all it had. */
  over: string;
  /** Where the cell in work stands, and how many rows more a cell above takes of each column. */
  column: number;
  readonly taken: number[];
}

/** Classes of elements that hold what the next text is called. */
const labelClass = /(?:^|[\s_-])(?:label|lbl|key|term|caption|question|prompt|field-?name)(?:$|[\s_-])/i;

/** What the texts of markup say of those that follow: `<th>SSN</th><td>…`, `<dt>SSN</dt><dd>…`, `<key>ssn</key><string>…`, `<b>SSN:</b> …`. */
export class MarkupLabels {
  readonly #tables: Table[] = [];
  /** What the next text is, outside of tables or within a cell. */
  #next = '';
  #forValue = false;
  #kind: Kind = Kind.NONE;
  /** The kind is by the element's class. */
  #isStyled = false;
  /** The text in bold before this one. */
  #strong = '';
  /** What all texts in the list of choices are called. */
  #choices = '';
  readonly #before = new TextBefore();

  /** `around`: the element that holds it. */
  open(kind: Kind, around: string): void {
    this.#isStyled = false;
    this.#kind = kind === Kind.NAME && !holders.has(around) ? Kind.NONE : kind;
    if (kind === Kind.TABLE) {
      if (this.#tables.length === maxTables) this.#tables.shift();
      this.#tables.push({
        columns: [],
        marked: false,
        row: 0,
        cells: [],
        values: [],
        heads: 0,
        head: '',
        over: '',
        column: -1,
        taken: [],
      });
      this.#next = '';
    } else if (kind === Kind.SELECT) this.#choices = this.#next;
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (kind === Kind.ROW) this.#endRow(table);
    if (kind !== Kind.CELL && kind !== Kind.HEAD) return;
    this.#next = '';
    if (kind === Kind.HEAD) table.heads += 1;
    const { cells, taken } = table;
    while (cells.length < maxColumns && (taken[cells.length] ?? 0) > 0) cells.push('');
    table.column = cells.length;
    if (cells.length < maxColumns) cells.push('');
  }

  /** The cell that opens takes as many rows or columns. */
  span(rows: number, columns: number): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.column < 0 || (this.#kind !== Kind.CELL && this.#kind !== Kind.HEAD)) return;
    if (rows > 1 && table.column < maxColumns) table.taken[table.column] = rows;
    for (let i = 1; i < columns && table.cells.length < maxColumns; i++) table.cells.push('');
  }

  /** The class of the element that opens, `bytes[start, end)`. */
  styled(bytes: Buffer, start: number, end: number): void {
    if (this.#kind !== Kind.NONE || !labelClass.test(bytes.toString('latin1', start, end))) return;
    this.#kind = Kind.TERM;
    this.#isStyled = true;
  }

  /** An element closes that is of no kind. */
  closePlain(): void {
    if (!this.#isStyled) return;
    this.#isStyled = false;
    this.#kind = Kind.NONE;
  }

  /** Another element than those of a kind: its text is no term, name or heading's own. */
  plain(): void {
    if (this.#kind === Kind.NAME || this.#kind === Kind.VALUE || this.#kind === Kind.STRONG) this.#kind = Kind.NONE;
  }

  close(kind: Kind): void {
    if (kind === Kind.TABLE) this.#tables.pop();
    else if (kind === Kind.SELECT) {
      this.#choices = '';
      this.#next = '';
    }
    this.#kind = Kind.NONE;
  }

  /** What is said of the text at `[start, end)`, empty for nothing. It may be said by it of the next. `isLayout`: in an element of HTML that says nothing. */
  text(bytes: Buffer, start: number, end: number, isLayout: boolean): string {
    const label = this.#told(bytes, start, end);
    if (!isLayout) return label;
    const before = this.#before.text(bytes, start, end);
    return label === '' ? before : label;
  }

  #told(bytes: Buffer, start: number, end: number): string {
    const table = this.#tables.at(-1);
    const isTerm = this.#kind === Kind.TERM || this.#kind === Kind.NAME;
    const strong = this.#strong;
    this.#strong = this.#kind === Kind.STRONG ? headingOf(bytes, start, end) : '';
    const endsInColon = bytes[end - 1] === colon;
    let label = isTerm || (this.#forValue && this.#kind !== Kind.VALUE) ? '' : this.#next;
    if (this.#choices !== '') return this.#choices;
    // `<b>SSN</b>: 536…`, and the same with an element of its own around the value.
    if (strong !== '' && bytes[start] === colon) {
      if (end - start > 1) label = strong;
      else {
        this.#next = strong;
        this.#forValue = false;
        return '';
      }
    }
    if (label === '' && table === undefined && !isTerm && !endsInColon) return '';
    this.#next = '';
    this.#forValue = this.#kind === Kind.NAME;
    if (isTerm || endsInColon) this.#next = headingOf(bytes, start, end);
    if (table === undefined || table.cells.length === 0) return label;
    const { column } = table;
    const isHead = this.#kind === Kind.HEAD;
    const said = isHead ? '' : labelIn(table, column);
    const heading = headingOf(bytes, start, end);
    if (heading === '' && !isSpacer(bytes, start, end)) table.values[column] = true;
    // Under headings of its own a cell is none of another.
    if (table.cells[column] === '' && (isHead || maySpeak(table, column))) {
      table.cells[column] = heading;
      if (isHead) table.head = heading;
    }
    return label === '' ? said : label;
  }

  /** What is said of the `value` attribute of an input behind its label. */
  value(): string {
    if (this.#choices !== '') return this.#choices;
    const label = this.#forValue ? '' : this.#next;
    const table = this.#tables.at(-1);
    if (label !== '') this.#next = '';
    else if (table !== undefined && table.column >= 0) return labelIn(table, table.column);
    return label;
  }

  #endRow(table: Table): void {
    const { cells, heads, row } = table;
    if (cells.length > 0) {
      const all =
        heads === cells.length ||
        (heads > 1 && cells[0] !== '' && heads === cells.filter((text) => text !== '').length);
      if (all || (row === 0 && heads === 0 && cells.length > 1 && cells.every((text) => text !== ''))) {
        table.columns = cells;
        table.marked = all;
      }
      table.row += 1;
      table.over = cells.filter((text) => text !== '').length === 1 && !all ? (cells[0] ?? '') : '';
      table.taken.forEach((count, column) => {
        table.taken[column] = count - 1;
      });
    }
    table.column = -1;
    table.cells = [];
    table.values = [];
    table.heads = 0;
    table.head = '';
  }
}

/** What the headings of its column and row say of a cell. */
function labelIn(table: Table, column: number): string {
  const heading = table.columns[column] ?? '';
  const above = roleOf(heading) === Role.VALUE ? '' : heading;
  const beside = table.head === '' ? headingBefore(table, column) : table.head;
  // The rows have headings, the columns at best a first row of values.
  if (!table.marked && table.head !== '') return beside;
  // The first row may be headings, or the first pairs of a list of names and values.
  if (above !== '' && isOfPairs(table) && column % 2 === 1 && beside !== '') return `${above} ${beside}`;
  return above || beside || table.over;
}

const isOfPairs = ({ marked, columns }: Table): boolean => !marked && columns.length > 0 && columns.length % 2 === 0;

/** Whether the cell may be the heading of one behind it. */
const maySpeak = (table: Table, column: number): boolean =>
  table.columns.length <= 2 ||
  table.columns[column] === '' ||
  isOfPairs(table) ||
  roleOf(table.columns[column] ?? '') === Role.LABEL;

/** The heading that a cell stands behind; between them spacers only. */
function headingBefore({ cells, values }: Table, column: number): string {
  for (let at = column - 1; at >= 0 && values[at] !== true; at--) if (cells[at] !== '') return cells[at] ?? '';
  return '';
}

const longestSpacer = 12;
const spacer = /^(?:&nbsp;|&#160;|&#xa0;|\xc2?\xa0|[\s:*|])*$/i;
const isSpacer = (bytes: Buffer, start: number, end: number): boolean =>
  end - start <= longestSpacer && spacer.test(bytes.toString('latin1', start, end));
