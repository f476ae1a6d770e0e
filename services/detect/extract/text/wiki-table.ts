export interface WikiCell {
  readonly start: number;
  readonly end: number;
  readonly isHeader: boolean;
}

const space = 32;

/** Cells of a line of a MediaWiki table, by bytes of `line` (latin1): `! a !! b`, `| style="…" | a || b`; none for a line without. */
export function wikiCells(line: string): readonly WikiCell[] {
  const isHeader = line.startsWith('!');
  if (!isHeader && !line.startsWith('|')) return [];
  const cells: WikiCell[] = [];
  for (const { 0: found, index } of line.slice(1).matchAll(isHeader ? /(?:(?!!!|\|\|).)+/g : /(?:(?!\|\|).)+/g)) {
    let start = index + 1;
    let end = start + found.length;
    // What stands before a single bar are attributes of the cell.
    const attributes = /^[!|]?[^|[\]{}]*=[^|[\]{}]*\|/.exec(found);
    start += attributes?.[0].length ?? 0;
    if (line[start] === '|' || line[start] === '!') start += 1;
    while (start < end && line.charCodeAt(start) <= space) start += 1;
    while (end > start && line.charCodeAt(end - 1) <= space) end -= 1;
    cells.push({ start, end, isHeader });
  }
  return cells;
}
