import { csvText } from '../model/index.ts';

export { safeJson, safeText } from '../model/index.ts';

/** A CSV cell (RFC 4180) that no spreadsheet runs as a formula. */
export function csvCell(value: string): string {
  const text = csvText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
