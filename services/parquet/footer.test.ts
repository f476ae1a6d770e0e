import { describe, expect, it } from 'vitest';
import { parquetFiles } from '../detect/extract/testing/parquet-files.ts';
import { type RandomAccess, readFooter } from './footer.ts';
import { fileOfFooter, footerOf, hostileFooters } from './testing/hostile-footers.ts';

const limits = { maxValues: 100_000, geoparquet: false };
const fileOf = (bytes: Uint8Array, asked: (readonly [number, number])[] = []): RandomAccess => ({
  byteLength: bytes.length,
  slice(start, end) {
    asked.push([start, end]);
    return Uint8Array.from(bytes.subarray(start, end)).buffer;
  },
});

describe('a footer', () => {
  it.each(Object.entries(parquetFiles))("of pyarrow's file (%s) is read at once", async (_, text) => {
    const bytes = Buffer.from(text, 'base64');
    const asked: [number, number][] = [];
    const footer = await readFooter(fileOf(bytes, asked), limits);
    expect(footer).toMatchObject({ state: 'read', metadata: { schema: expect.any(Array) } });
    expect(asked).toEqual([[0, bytes.length]]);
  });

  it('longer than the first part that is read is put together', async () => {
    const schema = [
      { name: 'root', children: 20_000 },
      ...Array.from({ length: 20_000 }, (_, at) => ({ name: `${'column'.repeat(8)} ${at}` })),
    ];
    const asked: [number, number][] = [];
    const bytes = Buffer.concat([Buffer.alloc(500_000), fileOfFooter(footerOf({ schema }))]);
    const footer = await readFooter(fileOf(bytes, asked), limits);
    const last = footer.state === 'read' ? footer.metadata.schema.at(-1) : null;
    expect(last).toMatchObject({ name: schema.at(-1)?.name, type: 'BYTE_ARRAY' });
    expect(asked.length).toBe(2);
  });

  it.each(hostileFooters)('with %s is refused', async (_, bytes, fault) => {
    for (const geoparquet of [false, true])
      expect(await readFooter(fileOf(bytes), { ...limits, geoparquet })).toEqual({ state: 'refused', fault });
  });

  it('of a file that cannot be read is no answer about the file', async () => {
    const cut = { byteLength: 100, slice: () => Promise.reject(new Error('cut off')) };
    await expect(readFooter(cut, limits)).rejects.toThrow('cut off');
  });

  it('is as dear as it may be, and no dearer', async () => {
    const bytes = fileOfFooter(footerOf({}));
    const values = [...Array(100).keys()];
    const states = await Promise.all(values.map((maxValues) => readFooter(fileOf(bytes), { ...limits, maxValues })));
    const first = states.findIndex(({ state }) => state === 'read');
    expect(first).toBeGreaterThan(5);
    expect(states[first - 1]).toEqual({ state: 'refused', fault: 'TOO_LARGE' });
  });
});
