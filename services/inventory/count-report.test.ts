import { describe, expect, it } from 'vitest';
import { countReport, ReportError, readManifest } from './index.ts';
import { csvFile, manifestOf, md5, type ReportFormat, sampleFile } from './testing/report.ts';

const place = { sourceBucket: 'listed', destinationBucket: 'lists', prefix: 'in/listed/daily/' };
const key = 'in/listed/daily/data/one';
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}
const manifest = (format: ReportFormat, bytes: Uint8Array, more?: object) => {
  const text = manifestOf('listed', 'lists', format, [{ key, bytes }], more);
  return readManifest(text, `${md5(text)}\n`, place);
};
const faultOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof ReportError ? error.fault : error;
  }
};

describe.each(['CSV', 'ORC', 'Parquet'] as const)('a report in %s', (format) => {
  const bytes = sampleFile(format);
  const count = (given: Uint8Array, more?: object) =>
    countReport(manifest(format, bytes, more), async () => inPieces(given));

  it('counts current versions by storage class and encryption, as of the time that S3 listed them', async () => {
    expect(await count(bytes)).toEqual({
      source: 'S3_INVENTORY',
      at: '2026-03-01T00:00:00.000Z',
      complete: true,
      counted: 'CURRENT_VERSIONS',
      objectCount: 6,
      sizeBytes: 5_000_000_124,
      byStorageClass: [
        { storageClass: 'DEEP_ARCHIVE', objectCount: 1, sizeBytes: 9 },
        { storageClass: 'GLACIER', objectCount: 1, sizeBytes: 5_000_000_000 },
        { storageClass: 'STANDARD', objectCount: 2, sizeBytes: 100 },
        { storageClass: 'STANDARD_IA', objectCount: 2, sizeBytes: 15 },
      ],
      byEncryptionType: { customerManaged: 1, kmsManaged: 2, s3Managed: 1, unencrypted: 1, unknown: 1 },
      untold: [],
    });
  });

  it('does not count when a byte of it is another, or when it ends early', async () => {
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 7)) {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at] ?? 0) ^ 0x55;
      expect(await faultOf(() => count(other)), String(at)).toMatch(/CHECKSUM_MISMATCH|FILE_MALFORMED/);
    }
    expect(await faultOf(() => count(bytes.subarray(0, -20)))).toMatch(/CHECKSUM_MISMATCH|FILE_MALFORMED/);
    expect(await faultOf(() => count(Buffer.concat([bytes, bytes])))).toBe('CHECKSUM_MISMATCH');
  });

  it('does not count when its bytes are sound and mean nothing', async () => {
    const noise = Buffer.from('this is no report at all, and as long as one');
    const fault = await faultOf(() => countReport(manifest(format, noise), async () => inPieces(noise)));
    expect(fault).toBe('FILE_MALFORMED');
  });

  it('hands on what its source throws', async () => {
    const failure = new TypeError('gone');
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 10);
      throw failure;
    };
    expect(await faultOf(() => countReport(manifest(format, bytes), async () => broken()))).toBe(failure);
  });
});

describe('a report of fewer fields', () => {
  const text = csvFile('listed,a\nlisted,b');
  it('says what it leaves out, and counts nothing of it as 0', async () => {
    const asked = manifest('CSV', text, { fileSchema: 'Bucket, Key' });
    expect(await countReport(asked, async () => inPieces(text))).toMatchObject({
      objectCount: 2,
      sizeBytes: null,
      byStorageClass: null,
      byEncryptionType: null,
      untold: [
        { field: 'SIZE_BYTES', reason: 'NOT_IN_REPORT' },
        { field: 'BY_STORAGE_CLASS', reason: 'NOT_IN_REPORT' },
        { field: 'BY_ENCRYPTION_TYPE', reason: 'NOT_IN_REPORT' },
      ],
    });
  });

  it.each([
    ['rows of other columns', 'Bucket, Key, Size'],
    ['a size that is none', 'Bucket, Size'],
  ])('does not count with %s', async (_, fileSchema) => {
    const asked = manifest('CSV', text, { fileSchema: fileSchema.includes('Key') ? fileSchema : 'Key, Size' });
    expect(await faultOf(() => countReport(asked, async () => inPieces(text)))).toBe('FILE_MALFORMED');
  });

  it('counts an empty bucket as empty', async () => {
    const empty = manifestOf('listed', 'lists', 'ORC', []);
    const asked = readManifest(empty, md5(empty), place);
    expect(await countReport(asked, async () => inPieces(text))).toMatchObject({ objectCount: 0, sizeBytes: 0 });
  });
});

describe('a manifest', () => {
  const bytes = sampleFile('CSV');
  const read = (text: Buffer, checksum = md5(text)) => faultOf(() => readManifest(text, checksum, place));
  const of = (more: object) => manifestOf('listed', 'lists', 'CSV', [{ key, bytes }], more);

  it('must be what its checksum says', async () => {
    expect(await read(of({}), md5(bytes))).toBe('CHECKSUM_MISMATCH');
    expect(await read(of({}), '')).toBe('CHECKSUM_MISMATCH');
  });

  it.each([
    ['no JSON', Buffer.from('{"files": [')],
    ['of another bucket', of({ sourceBucket: 'another' })],
    ['for another place', of({ destinationBucket: 'arn:aws:s3:::another' })],
    ['without files', of({ files: undefined })],
    ['with a file elsewhere', manifestOf('listed', 'lists', 'CSV', [{ key: 'in/other/daily/data/x', bytes }])],
    [
      'with a file twice',
      manifestOf('listed', 'lists', 'CSV', [
        { key, bytes },
        { key, bytes },
      ]),
    ],
    ['of another format', of({ fileFormat: 'XML' })],
    ['without a time', of({ creationTimestamp: 'yesterday' })],
    ['without a checksum of a file', of({ files: [{ key, size: 1, MD5checksum: '' }] })],
    ['without columns', of({ fileSchema: '' })],
  ])('that is %s is malformed', async (_, text) => {
    expect(await read(text)).toBe('MANIFEST_MALFORMED');
  });

  it('of more than can be read is refused before anything is', async () => {
    const files = [{ key, size: 300 * 1024 * 1024, MD5checksum: md5(bytes) }];
    expect(await read(of({ files }))).toBe('REPORT_TOO_LARGE');
  });
});
