import { describe, expect, it } from 'vitest';
import { crafted, fileOfPage } from '../../parquet/codecs/testing/crafted-pages.ts';
import { fileOfFooter, footerOf, hostileFooters } from '../../parquet/testing/hostile-footers.ts';
import { redactParquet } from './redact-parquet.ts';

async function copied(bytes: Uint8Array, columns: readonly string[] = ['name']): Promise<number> {
  const file = {
    byteLength: bytes.length,
    slice: async (start: number, end: number) => Uint8Array.from(bytes.subarray(start, end)).buffer,
  };
  let length = 0;
  for await (const part of redactParquet(file, columns)) length += part.length;
  return length;
}

describe('no copy is made of a file whose footer', () => {
  it.each(hostileFooters)('has %s', async (_, bytes, fault) => {
    const code = { TOO_LARGE: 'FOOTER_TOO_LARGE', ENCRYPTED: 'ENCRYPTED', MALFORMED: '', NO_PARQUET: '' }[fault];
    await expect(copied(bytes)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      detail: expect.stringContaining(`${code === '' ? 'MALFORMED_FILE' : code} `),
    });
  });

  const group = { rows: 1_000n, values: 1_000n, bytes: 20n };
  it.each([
    ['a column beyond the end', [{ ...group, bytes: 2n ** 40n }], 'MALFORMED_FILE a column lies outside'],
    ['a column of fewer bytes than none', [{ ...group, bytes: -20n }], 'MALFORMED_FILE a column lies outside'],
    ['values that no page has', [{ ...group, values: 2n ** 60n }], 'MALFORMED_FILE a page'],
  ])('claims %s', async (_, groups, detail) => {
    const file = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(64), fileOfFooter(footerOf({ groups }))]);
    await expect(copied(file)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      detail: expect.stringContaining(detail),
    });
  });

  it('has columns that share their bytes: the copy would have any length', async () => {
    const schema = [{ name: 'root', children: 1 }, { name: 'name' }];
    const groups = Array.from({ length: 1_000 }, () => ({ ...group, bytes: 60_000n }));
    const file = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(60_000), fileOfFooter(footerOf({ schema, groups }))]);
    await expect(copied(file, [])).rejects.toMatchObject({ detail: 'MALFORMED_FILE columns lie over each other' });
  });
});

describe('no copy is made of a file with a crafted page', () => {
  it.each(crafted)('of %s: %s', async (codec, _, page, reason) => {
    const code = reason === 'MALFORMED_FILE' ? reason : 'PAGE_TOO_LARGE';
    await expect(copied(fileOfPage(codec, page))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      detail: expect.stringContaining(`${code} `),
    });
  });
});
