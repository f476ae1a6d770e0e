import { ReportError } from './report-error.ts';

/** Formats that are read from their end are held whole: bytes of a file at most. */
const maxHeldBytes = 64 * 1024 * 1024;

export async function wholeFile(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of bytes) {
    total += part.length;
    if (total > maxHeldBytes) throw new ReportError('REPORT_TOO_LARGE', `a file over ${maxHeldBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts, total);
}
