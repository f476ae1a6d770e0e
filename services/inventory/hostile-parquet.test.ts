import { describe, expect, it } from 'vitest';
import { crafted, fileOfPage } from '../parquet/codecs/testing/crafted-pages.ts';
import { fileOfFooter, footerOf, hostileFooters } from '../parquet/testing/hostile-footers.ts';
import type { Manifest } from './contract.ts';
import { readParquet } from './read-parquet.ts';

const none = { isLatest: null, isDeleteMarker: null, size: null, storageClass: null, encryptionStatus: null };
const manifest: Manifest = {
  at: '2026-11-28T00:00:00.000Z',
  format: 'Parquet',
  names: ['name'],
  columns: { ...none, storageClass: 'name' },
  files: [],
};

async function rowsOf(bytes: Buffer, columns: Manifest['columns'] = manifest.columns): Promise<number> {
  const source = (async function* () {
    yield bytes;
  })();
  let rows = 0;
  for await (const _ of readParquet(source, { ...manifest, columns })) rows += 1;
  return rows;
}

describe('a report whose footer', () => {
  it.each(hostileFooters)('has %s gives no counts', async (_, bytes, fault) => {
    const wanted = fault === 'TOO_LARGE' ? 'REPORT_TOO_LARGE' : 'FILE_MALFORMED';
    await expect(rowsOf(bytes)).rejects.toMatchObject({ name: 'ReportError', fault: wanted });
  });

  const group = { rows: 1_000n, values: 1_000n, bytes: 20n };
  it.each([
    ['more rows than any group', [{ ...group, rows: 2n ** 62n }], 'REPORT_TOO_LARGE'],
    ['fewer rows than none', [{ ...group, rows: -1n }], 'FILE_MALFORMED'],
    ['more rows than its bytes can hold', [{ ...group, rows: 10_000n }], 'FILE_MALFORMED'],
    ['rows that no page has', [group], 'FILE_MALFORMED'],
    ['a column beyond the end', [{ ...group, bytes: 2n ** 40n }], 'FILE_MALFORMED'],
    ['a column of fewer bytes than none', [{ ...group, bytes: -20n }], 'FILE_MALFORMED'],
  ])('claims %s', async (_, groups, fault) => {
    const file = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64), fileOfFooter(footerOf({ groups }))]);
    await expect(rowsOf(file)).rejects.toMatchObject({ name: 'ReportError', fault });
  });

  it('claims rows of which nothing is read, and more than a report has', async () => {
    const groups = (rows: bigint) => Array.from({ length: 11 }, () => ({ ...group, rows }));
    const claiming = (rows: bigint) => rowsOf(fileOfFooter(footerOf({ groups: groups(rows) })), none);
    await expect(claiming(5_000_000n)).rejects.toMatchObject({ name: 'ReportError', fault: 'REPORT_TOO_LARGE' });
    await expect(claiming(1_000_000n)).rejects.toMatchObject({ name: 'ReportError', fault: 'FILE_MALFORMED' });
    expect(await claiming(100n)).toBe(1_100);
  });
});

it.each(crafted)('a report with a crafted page of %s, %s, gives no counts', async (codec, _, page) => {
  await expect(rowsOf(fileOfPage(codec, page))).rejects.toMatchObject({ name: 'ReportError', fault: 'FILE_MALFORMED' });
});
