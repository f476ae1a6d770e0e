import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Manifest, ReportColumns } from './contract.ts';
import { ReportError } from './report-error.ts';

/** Bytes of a manifest at most: a file takes some 150 of them. */
export const maxManifestBytes = 16 * 1024 * 1024;
/** Bytes of a report's files, packed, at most: some ten million objects. Larger ones are not read at all. */
const maxReportBytes = 256 * 1024 * 1024;

const md5 = z
  .string()
  .regex(/^[0-9a-f]{32}$/i)
  .transform((text) => text.toLowerCase());
const shape = z.object({
  sourceBucket: z.string(),
  destinationBucket: z.string(),
  creationTimestamp: z.string().regex(/^\d{12,14}$/),
  fileFormat: z.enum(['CSV', 'ORC', 'Parquet']),
  fileSchema: z.string().max(65_536),
  files: z.array(z.object({ key: z.string().max(1_024), size: z.int().nonnegative(), MD5checksum: md5 })),
});

const wanted = {
  isLatest: 'islatest',
  isDeleteMarker: 'isdeletemarker',
  size: 'size',
  storageClass: 'storageclass',
  encryptionStatus: 'encryptionstatus',
} as const satisfies { readonly [K in keyof ReportColumns]: string };

/** Names of columns: `Bucket, Key, …`, `struct<bucket:string,…>`, or `message s3.inventory { required binary bucket (UTF8); … }`. */
function namesOf(format: Manifest['format'], schema: string): string[] {
  if (format === 'CSV') return schema.split(',').map((name) => name.trim());
  if (format === 'ORC') return [...schema.matchAll(/[<,]\s*(\w+)\s*:/g)].map(([, name = '']) => name);
  return [...schema.matchAll(/\b(?:required|optional)\s+\w+\s+(\w+)/g)].map(([, name = '']) => name);
}

/** Where a report is expected. */
interface ReportPlace {
  readonly sourceBucket: string;
  readonly destinationBucket: string;
  /** Keys of its files begin so. */
  readonly prefix: string;
}

/** The manifest of a report, which must be what `manifest.checksum` says, of this bucket, and name files of this report alone. */
export function readManifest(bytes: Uint8Array, checksum: string, place: ReportPlace): Manifest {
  if (createHash('md5').update(bytes).digest('hex') !== checksum.trim().toLowerCase())
    throw new ReportError('CHECKSUM_MISMATCH', 'manifest.json');
  const malformed = (what: string, cause?: unknown): ReportError =>
    new ReportError('MANIFEST_MALFORMED', what, { cause });
  let parsed: z.infer<typeof shape>;
  try {
    parsed = shape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw malformed('not as documented', error);
  }
  const { fileFormat: format, files } = parsed;
  if (parsed.sourceBucket !== place.sourceBucket) throw malformed('of another bucket');
  if (parsed.destinationBucket.split(':').at(-1) !== place.destinationBucket) throw malformed('for another place');
  if (files.some(({ key }) => !key.startsWith(place.prefix))) throw malformed('a file elsewhere');
  if (new Set(files.map(({ key }) => key)).size < files.length) throw malformed('a file twice');
  const names = namesOf(format, parsed.fileSchema);
  const column = (name: string) => names.find((each) => each.replaceAll('_', '').toLowerCase() === name) ?? null;
  if (column('key') === null) throw malformed('no column of keys');
  if (files.reduce((sum, { size }) => sum + size, 0) > maxReportBytes)
    throw new ReportError('REPORT_TOO_LARGE', `over ${maxReportBytes} bytes`);
  return {
    at: new Date(Number(parsed.creationTimestamp)).toISOString(),
    format,
    names,
    columns: {
      isLatest: column(wanted.isLatest),
      isDeleteMarker: column(wanted.isDeleteMarker),
      size: column(wanted.size),
      storageClass: column(wanted.storageClass),
      encryptionStatus: column(wanted.encryptionStatus),
    },
    files: files.map(({ key, size, MD5checksum }) => ({ key, sizeBytes: size, md5: MD5checksum })),
  };
}
