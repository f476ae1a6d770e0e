import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from './default-limits.ts';
import { collect } from './testing/collect.ts';
import { makeTar } from './testing/make-tar.ts';
import { makeZip } from './testing/make-zip.ts';

const outcomeOf = async (content: Uint8Array, name = '', limits = {}) => (await collect(content, name, limits)).outcome;

function wrapped(levels: number, wrap: (inner: Buffer) => Buffer): Buffer {
  let layer: Buffer = Buffer.from('plain text');
  for (let i = 0; i < levels; i++) layer = wrap(layer);
  return layer;
}

const docx = (parts: readonly { name: string; data: Buffer | string; method?: 0 }[]) =>
  makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, ...parts]);
const body = (text: string) => `<w:document xmlns:w="w"><w:p><w:t>${text}</w:t></w:p></w:document>`;

describe("Macie's limits, each at its border", () => {
  it('are the figures of its user guide', () => {
    const gibibyte = 1024 ** 3;
    expect(defaultLimits).toMatchObject({
      maxArchiveDepth: 10,
      maxArchiveMembers: 1_000_000,
      maxExtractedBytes: 10 * gibibyte,
      maxExtractedBytesPerMember: 3 * gibibyte,
      maxJsonDepth: 256,
    });
  });

  it('ten levels of archives are read, an eleventh is not', async () => {
    const wraps = [
      (inner: Buffer) => gzipSync(inner),
      (inner: Buffer) => makeZip([{ name: 'a', data: inner }]),
      (inner: Buffer) => makeTar([{ name: 'a', data: inner }]),
    ];
    for (const wrap of wraps) {
      expect(await outcomeOf(wrapped(10, wrap))).toMatchObject({ reason: null, anyText: true });
      expect(await outcomeOf(wrapped(11, wrap))).toMatchObject({
        reason: 'ARCHIVE_NESTING_LEVEL_OVER_LIMIT',
        anyText: false,
      });
    }
  });

  it('256 levels of JSON are read, a 257th is not named', async () => {
    const nested = (levels: number) =>
      Buffer.from(`{"first":"seen","deep":${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}}`);
    expect((await outcomeOf(nested(256), 'a.json')).reason).toBeNull();
    const over = await collect(nested(257), 'a.json');
    expect(over.outcome).toMatchObject({ reason: 'JSON_NESTING_LEVEL_OVER_LIMIT', anyText: true });
    expect(over.text).toContain('seen');
  });

  it('as many members as the limit are read, through nesting; more are not', async () => {
    const inner = makeTar(['x', 'y', 'z'].map((name) => ({ name, data: 'text' })));
    const outer = makeZip([
      { name: 'a.tar', data: inner },
      { name: 'b', data: 'text' },
    ]);
    expect((await outcomeOf(outer, '', { maxArchiveMembers: 5 })).reason).toBeNull();
    expect((await outcomeOf(outer, '', { maxArchiveMembers: 4 })).reason).toBe(
      'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
    );
  });

  it('bytes up to the limit are read, one more is not, and what came before is kept', async () => {
    const packed = gzipSync('x'.repeat(3_000_000));
    for (const [limit, reason] of [
      ['maxExtractedBytes', 'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT'],
      ['maxExtractedBytesPerMember', 'ARCHIVE_EXCEEDS_SIZE_LIMIT'],
    ] as const) {
      expect((await outcomeOf(packed, '', { [limit]: 3_000_000 })).reason).toBeNull();
      expect(await outcomeOf(packed, '', { [limit]: 2_999_999 })).toMatchObject({ reason, anyText: true });
    }
  });

  it('a file that must be held whole is read up to the limit of its size', async () => {
    const zip = makeZip([{ name: 'a', data: 'text' }]);
    expect((await outcomeOf(zip, '', { maxBufferedBytes: zip.length })).reason).toBeNull();
    expect((await outcomeOf(zip, '', { maxBufferedBytes: zip.length - 1 })).reason).toBe('FILE_EXCEEDS_SIZE_LIMIT');
  });

  it('OOXML: the ratio, the size of a part and the number of parts', async () => {
    const document = { name: 'word/document.xml', data: body('Card 4111'), method: 0 } as const;
    expect((await outcomeOf(docx([document]))).reason).toBeNull();
    const ratio = docx([{ name: 'word/document.xml', data: body(' '.repeat(20 * 1024 * 1024)) }]);
    expect((await outcomeOf(ratio)).reason).toBe('OOXML_UNCOMPRESSED_RATIO_EXCEEDS_LIMIT');
    const size = await outcomeOf(docx([{ ...document, data: body('x'.repeat(5000)) }]), '', {
      maxExtractedBytesPerMember: 4000,
    });
    expect(size.reason).toBe('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT');
    const many = Array.from({ length: 20_001 }, (_, i) => ({ name: `word/${i}.xml`, data: '', method: 0 }) as const);
    expect((await outcomeOf(docx([document, ...many]))).reason).toBe('OOXML_UNCOMPRESSED_SIZE_EXCEEDS_LIMIT');
  });
});

describe('formats that are not read', () => {
  it('say so', async () => {
    const content = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(64)]);
    expect(await outcomeOf(content)).toMatchObject({ reason: 'UNSUPPORTED_FILE_TYPE_EXCEPTION', anyText: false });
  });
});
