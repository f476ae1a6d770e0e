/** The line below a header: `|---|:--:|` of GitHub Flavored Markdown (4.10), `----+----` and `+----+----+` of psql and MySQL. */
const rulerSource = String.raw`[ \t]*[|+]?(?:[ \t]*:?-+:?[ \t]*[|+])+(?:[ \t]*:?-+:?)?[ \t]*\r?`;
const ruler = new RegExp(`^${rulerSource}$`);
const headed = new RegExp(String.raw`^[^\n|]*\|[^\n]*\n${rulerSource}$`, 'm');

/** True for a text that has a table drawn in it. */
export const hasTextTable = (start: string): boolean => start.includes('|') && headed.test(start);

/** Columns that a ruler sets apart; 0 for another line. */
export function rulerWidth(line: string): number {
  return ruler.test(line)
    ? line
        .trim()
        .replace(/^[|+]|[|+]$/g, '')
        .split(/[|+]/).length
    : 0;
}
