import { drawnColumns } from './drawn-columns.ts';

/**
 * The line below a header: `|---|:--:|` of GitHub Flavored Markdown (4.10), `----+----` and `+----+----+` of psql and MySQL,
 * `+====+====+` of reStructuredText.
 */
const rulerSource = String.raw`[ \t]*[|+]?(?:[ \t]*:?(?:-+|=+):?[ \t]*[|+])+(?:[ \t]*:?(?:-+|=+):?)?[ \t]*\r?`;
const ruler = new RegExp(`^${rulerSource}$`);
const headed = new RegExp(String.raw`^[^\n|]*\|[^\n]*\n${rulerSource}$`, 'm');
/** `||Name||Phone||` of Confluence and Jira; `{|` of MediaWiki; `|===` of AsciiDoc. */
const wiki = /^(?:\|\|[^|\n]+\|\||\{\||\|={3,}[ \t]*\r?$)/m;
/** The line that an AsciiDoc table begins and ends with. */
export const isFence = (line: string): boolean => /^\|={3,}\s*$/.test(line);

/** True for a text that has a table drawn in it. */
export function hasTextTable(start: string): boolean {
  if (start.includes('|') && (headed.test(start) || wiki.test(start))) return true;
  if (!start.includes('  ')) return false;
  const lines = start.split('\n');
  return lines.some((line, i) => drawnColumns(line, lines[i + 1] ?? '', lines[i + 2] ?? '') !== null);
}

/** Columns that a ruler sets apart; 0 for another line. */
export function rulerWidth(line: string): number {
  return ruler.test(line)
    ? line
        .trim()
        .replace(/^[|+]|[|+]$/g, '')
        .split(/[|+]/).length
    : 0;
}
