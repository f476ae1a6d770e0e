import { createHash } from 'node:crypto';
import type { ObjectCounts } from '../model/index.ts';
import type { Manifest, ReadRows, ReportFile } from './contract.ts';
import { ReportError } from './report-error.ts';
import { Tally } from './tally.ts';

/** Loaded when a report asks for them: most sweeps meet none. */
const readers: Readonly<Record<Manifest['format'], () => Promise<ReadRows>>> = {
  CSV: async () => (await import('./read-csv.ts')).readCsv,
  ORC: async () => (await import('./read-orc.ts')).readOrc,
  Parquet: async () => (await import('./read-parquet.ts')).readParquet,
};

/** The bytes of a file, hashed as they pass; what differs from the manifest is told at their end. */
async function* checked(file: ReportFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('md5');
  let total = 0;
  for await (const part of bytes) {
    total += part.length;
    if (total > file.sizeBytes) throw new ReportError('CHECKSUM_MISMATCH', 'a file is longer than the manifest says');
    hash.update(part);
    yield part;
  }
  if (total !== file.sizeBytes || hash.digest('hex') !== file.md5)
    throw new ReportError('CHECKSUM_MISMATCH', 'a file is not what the manifest says');
}

/**
 * Counts all files of a report. `open` gives the bytes of one; it throws ReportError('FILE_MISSING') where there is none. A report counts
 * as a whole or not at all.
 */
export async function countReport(
  manifest: Manifest,
  open: (file: ReportFile) => Promise<AsyncIterable<Uint8Array>>,
): Promise<ObjectCounts> {
  const tally = new Tally();
  const readRows = await readers[manifest.format]();
  for (const file of manifest.files) {
    let broken: unknown;
    const watched = async function* (bytes: AsyncIterable<Uint8Array>) {
      try {
        yield* checked(file, bytes);
      } catch (error) {
        broken = error;
        throw error;
      }
    };
    try {
      for await (const row of readRows(watched(await open(file)), manifest)) tally.add(row);
    } catch (error) {
      // Bytes that are not those of the manifest explain whatever a reader says of them.
      throw broken ?? error;
    }
  }
  return tally.counts(manifest);
}
