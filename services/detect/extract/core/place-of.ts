import { type Block, fieldWidth } from '../contract.ts';

/** Where in its document a byte of a block stands, as people say it: `line 12`, `row 7`, `record 0`, `page 3`. */
export function placeOf({ text, location, fields }: Block, at: number): string {
  if (location.kind === 'PAGE') return `page ${location.pageNumber}`;
  if (location.kind === 'OFFSETS') return `byte ${location.baseOffset + at}`;
  if (location.kind !== 'LINES') return `${location.kind === 'CELLS' ? 'row' : 'record'} ${rowAt(fields, at)}`;
  let line = location.firstLine;
  for (let end = text.indexOf(10); end >= 0 && end < at; end = text.indexOf(10, end + 1)) line += 1;
  return `line ${line}`;
}

/** The row of the last field that begins at or before `at`. */
function rowAt(fields: Int32Array | null, at: number): number {
  let [from, to] = [0, (fields?.length ?? 0) / fieldWidth];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fields![middle * fieldWidth]! <= at) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? 0 : fields![(from - 1) * fieldWidth + 3]!;
}
