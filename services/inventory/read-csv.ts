import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { flagOf, sizeOf, textOf } from './cells.ts';
import type { ReadRows } from './contract.ts';
import { ReportError } from './report-error.ts';

/** Bytes of a file, unpacked, at most. */
const maxUnpackedBytes = 4 * 1024 * 1024 * 1024;

/** Passes bytes on, up to the limit. */
function limited(): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      total += chunk.length;
      if (total > maxUnpackedBytes) done(new ReportError('REPORT_TOO_LARGE', 'unpacked'));
      else done(null, chunk);
    },
  });
}

/** CSV under gzip, without a header: the manifest's schema names the columns. */
export const readCsv: ReadRows = async function* (bytes, { names, columns }) {
  const at = (name: string | null): number => (name === null ? -1 : names.indexOf(name));
  const [latest, marker, size] = [at(columns.isLatest), at(columns.isDeleteMarker), at(columns.size)];
  const [storageClass, encryption] = [at(columns.storageClass), at(columns.encryptionStatus)];
  let sourceFailure: { readonly error: unknown } | null = null;
  const watched = async function* () {
    try {
      yield* bytes;
    } catch (error) {
      sourceFailure = { error };
      throw error;
    }
  };
  const parser = parse({ relax_column_count: true, max_record_size: 64 * 1024 });
  const flowing = pipeline(Readable.from(watched()), createGunzip(), limited(), parser);
  // Whoever iterates hears of it; this keeps it from being nobody's.
  flowing.catch(() => undefined);
  try {
    for await (const row of parser) {
      const cells: readonly string[] = row;
      if (cells.length !== names.length) throw new ReportError('FILE_MALFORMED', 'a row of other columns');
      yield {
        isLatest: flagOf(cells[latest]),
        isDeleteMarker: flagOf(cells[marker]),
        size: sizeOf(cells[size]),
        storageClass: textOf(cells[storageClass]),
        encryptionStatus: textOf(cells[encryption]),
      };
    }
    await flowing;
  } catch (error) {
    const failure: { readonly error: unknown } | null = sourceFailure;
    if (failure !== null) throw Object(failure).error;
    throw error instanceof ReportError ? error : new ReportError('FILE_MALFORMED', 'csv', { cause: error });
  }
};
