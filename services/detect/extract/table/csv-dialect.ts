/** How a table's text is cut into rows and cells. */
export interface CsvDialect {
  /** Byte between cells. */
  readonly delimiter: number;
  /** `\"` stands for a quote inside quotes, beside `""`. */
  readonly backslash: boolean;
}

/** Why a text may be a table: its name says so, its name is silent, or its name says something else (`.txt`, `.log`). */
export type TableHint = 'table' | 'silent' | 'text';

const candidates = [',', '\t', ';', '|', '\u0001'];
const sampleRows = 100;

/** What a table's rows must be: so many, and so many of them as wide as each other. */
const wanted: Readonly<Record<TableHint, { readonly rows: number; readonly share: number }>> = {
  table: { rows: 1, share: 0.5 },
  silent: { rows: 2, share: 0.9 },
  text: { rows: 3, share: 1 },
};

/** The dialect of the table that begins with `head`, null when it is no table. `cut` tells that the head's last row may go on. */
export function sniffCsvDialect(head: Uint8Array, cut: boolean, hint: TableHint): CsvDialect | null {
  const sample = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 64 * 1024)).toString('latin1');
  const backslash = /\\"[^,;\t|\r\n"]/.test(sample) && !/""[^,;\t|\r\n]/.test(sample);
  let best: { delimiter: string; score: number; broken: boolean } | null = null;
  for (const delimiter of candidates) {
    if (!sample.includes(delimiter)) continue;
    // One more: the last row may go on.
    const rows = sampleOf(sample, delimiter, backslash, Math.round(sampleRows * (1 - wanted[hint].share)) + 1);
    if (cut || sample.length < head.length) rows.pop();
    const score = scoreOf(rows, hint);
    if (score === 0) continue;
    // `"a;b","c"` has two columns by `;`, but only by text between a closing quote and the next border: commas explain it better.
    const broken = breaksQuotes(sample, delimiter, backslash);
    if (best === null || (broken === best.broken ? score > best.score : best.broken))
      best = { delimiter, score, broken };
  }
  if (best !== null) return { delimiter: best.delimiter.charCodeAt(0), backslash };
  return hint === 'table' ? { delimiter: firstUsed(sample), backslash } : null;
}

/** Cells of the first rows; none when more than `misfits` of them have other cells than most, or one cell. */
export function sampleOf(sample: string, delimiter: string, backslash: boolean, misfits = sampleRows): string[][] {
  const rows: string[][] = [];
  /** Rows by how many cells they have, and the most that are alike. */
  const widths: number[] = [];
  let alike = 0;
  const border = delimiter.charCodeAt(0);
  let cells: string[] = [];
  /** What the cell holds before `from`. */
  let cell = '';
  let from = 0;
  let quoted = false;
  for (let i = 0; i < sample.length && rows.length < sampleRows; i++) {
    const c = sample.charCodeAt(i);
    if (quoted) {
      const escaped = (c === 34 && sample.charCodeAt(i + 1) === 34) || (backslash && c === 92);
      if (c !== 34 && !escaped) continue;
      cell += sample.slice(from, i);
      from = i + 1;
      if (escaped) i += 1;
      else quoted = false;
    } else if (c === 34 && from === i && cell === '') {
      quoted = true;
      from = i + 1;
    } else if (c === border || c === 10 || c === 13) {
      cells.push(cell + sample.slice(from, i));
      cell = '';
      from = i + 1;
      if (c === border) continue;
      if (c === 13 && sample.charCodeAt(from) === 10) {
        i += 1;
        from += 1;
      }
      if (cells.length > 1 || cells[0] !== '') {
        rows.push(cells);
        const count = (widths[cells.length] ?? 0) + 1;
        widths[cells.length] = count;
        if (cells.length > 1 && count > alike) alike = count;
        if (rows.length - alike > misfits) return [];
      }
      cells = [];
    }
  }
  if (rows.length === sampleRows) return rows;
  cell += sample.slice(from);
  if (cells.length > 0 || cell !== '') rows.push([...cells, cell]);
  return rows;
}

/** Whether a quoted cell is followed by anything but this delimiter or the end of its row. */
function breaksQuotes(sample: string, delimiter: string, backslash: boolean): boolean {
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < sample.length; i++) {
    const c = sample[i]!;
    const border = c === delimiter || c === '\n' || c === '\r';
    if (quoted) {
      if (backslash && c === '\\') i += 1;
      else if (c === '"' && sample[i + 1] === '"') i += 1;
      else if (c === '"') {
        const next = sample[i + 1];
        if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') return true;
        quoted = false;
        fresh = false;
      }
    } else if (c === '"' && fresh) quoted = true;
    else fresh = border;
  }
  return false;
}

/** 0 when the rows do not look like a table, else the more the better: columns, weighed by how many rows agree on them. */
function scoreOf(rows: readonly string[][], hint: TableHint): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let columns = 0;
  let agreeing = 0;
  for (const [width, count] of counts) {
    if (count > agreeing || (count === agreeing && width > columns)) [columns, agreeing] = [width, count];
  }
  // Statements of programs end in one: `a = b;`.
  if (hint !== 'table' && columns === 2 && rows.every((row) => (row[1] ?? '') === '')) return 0;
  if (columns < 2) return 0;
  const share = agreeing / rows.length;
  if (rows.length < wanted[hint].rows || share < wanted[hint].share) return 0;
  if (hint !== 'table' && (looksLikeProse(rows) || (columns === 2 && rows.length < 3))) return 0;
  return share * share * Math.min(columns, 50);
}

/** Sentences have long cells that start with a blank. */
function looksLikeProse(rows: readonly string[][]): boolean {
  let cells = 0;
  let wordy = 0;
  for (const row of rows) {
    for (const cell of row.slice(1)) {
      cells += 1;
      if (/^ \S+ \S+ \S+/.test(cell)) wordy += 1;
    }
  }
  return wordy > cells / 4;
}

function firstUsed(sample: string): number {
  const line = sample.split(/[\r\n]/, 1)[0] ?? '';
  const used = candidates.find((delimiter) => line.includes(delimiter));
  return (used ?? ',').charCodeAt(0);
}
