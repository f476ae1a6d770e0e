import type { Format } from '../core/format.ts';
import { type CsvDialect, sniffCsvDialect, type TableHint } from '../table/csv-dialect.ts';
import { json, jsonLines, plainText } from './formats.ts';

/** The format of a text that begins with `head` (UTF-8). `cut` tells that more follows; the name's extension decides only where the content does not. */
export function sniffText(head: Uint8Array, cut: boolean, name: string): Format {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 64 * 1024)).toString('utf8');
  const jsonFormat = sniffJson(start, cut || head.length > 64 * 1024, extension);
  if (jsonFormat !== null) return jsonFormat;
  const dialect = sniffCsvDialect(head, cut, tableHint(extension));
  if (dialect !== null) return csv(dialect);
  return plainText;
}

function csv(dialect: CsvDialect): Format {
  return {
    id: 'csv',
    mimeType: dialect.delimiter === 9 ? 'text/tab-separated-values' : 'text/csv',
    isText: true,
    load: async () => (await import('../table/read-csv.ts')).csvReader(dialect),
  };
}

function tableHint(extension: string): TableHint {
  if (/^(csv|tsv|psv|tab)$/.test(extension)) return 'table';
  return extension === '' || extension === 'dat' || extension === 'out' || extension === 'gz' ? 'silent' : 'text';
}

/** JSON starts with a bracket and goes on as JSON does; a first line that is whole JSON makes it JSON lines. */
function sniffJson(start: string, cut: boolean, extension: string): Format | null {
  const body = start.trimStart();
  const named = /^(json|jsonl|ndjson|geojson|ipynb|har|avsc|webmanifest)$/.test(extension);
  if (!/^[{[]/.test(body)) return named && /^["\d\-tfn]/.test(body) && parses(body, cut) ? json : null;
  const lineEnd = body.search(/[\r\n]/);
  const line = lineEnd < 0 ? body : body.slice(0, lineEnd);
  if (parses(line, false)) {
    const rest = lineEnd < 0 ? '' : body.slice(lineEnd).trimStart();
    if (/^[{[]/.test(rest)) return jsonLines;
    if (rest === '') return /^(jsonl|ndjson)$/.test(extension) ? jsonLines : json;
    return named ? jsonLines : null;
  }
  if (/^(jsonl|ndjson)$/.test(extension)) return jsonLines;
  return named || /^[{[]\s*(?:["{[\]}]|-?\d+(?:\.\d+)?\s*[,\]]|true|false|null)/.test(body) ? json : null;
}

function parses(text: string, cut: boolean): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return cut;
  }
}
