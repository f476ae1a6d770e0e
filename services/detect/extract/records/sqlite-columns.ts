/** What starts a constraint of the table instead of a column. */
const constraint = /^(?:constraint|primary|unique|check|foreign)\b/i;

/** What a table's SQL tells of its columns. */
export interface SqliteColumns {
  /** In order; empty where it cannot be told. */
  readonly columns: readonly string[];
  /** The column that stands for the row id and is stored as NULL; -1 when there is none. */
  readonly rowIdColumn: number;
}

/** The columns of a `CREATE TABLE`. */
export function sqliteColumns(sql: string): SqliteColumns {
  const open = sql.indexOf('(');
  if (open < 0) return { columns: [], rowIdColumn: -1 };
  const parts = topLevelParts(sql.slice(open + 1))
    .map((part) => part.replace(/--[^\n]*\n|\/\*[\s\S]*?\*\//g, ' ').trim())
    .filter((part) => part !== '' && !constraint.test(part));
  const key = parts.findIndex((part) => /\binteger\s+(?:constraint\s+\S+\s+)?primary\s+key\b/i.test(part));
  return { columns: parts.map(firstName), rowIdColumn: key };
}

/** Splits at commas outside of brackets and quotes, up to the closing bracket. */
function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '[') quote = ']';
    else if (c === '(') depth += 1;
    else if (c === ')' && depth === 0) return [...parts, text.slice(start, i)];
    else if (c === ')') depth -= 1;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function firstName(part: string): string {
  const quoted = /^(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|'([^']*)')/.exec(part);
  if (quoted !== null) return (quoted[1] ?? quoted[2] ?? quoted[3] ?? quoted[4] ?? '').replaceAll('""', '"');
  return /^\S+/.exec(part)?.[0] ?? '';
}
