import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeTar } from '../testing/make-tar.ts';
import { makeZip } from '../testing/make-zip.ts';

describe('names of files in archives', () => {
  it('are read where they may hold what names a person', async () => {
    const names = ['no-555-12-3456.txt', 'ann@example.com.txt', 'report-2024-01.txt'];
    const members = names.map((name) => ({ name, data: 'text' }));
    for (const archive of [makeZip(members), makeTar(members)]) {
      const seen = await collect(archive);
      expect(seen.byPath.get('no-555-12-3456.txt')).toBe('no-555-12-3456.txt\ntext');
      expect(seen.byPath.get('ann@example.com.txt')).toBe('ann@example.com.txt\ntext');
      expect(seen.byPath.get('report-2024-01.txt')).toBe('text');
    }
  });

  it('and what the header of gzip says', async () => {
    const packed = gzipSync('text');
    packed[3] = 24;
    const said = Buffer.from('no-555-12-3456.txt\0said of it\0');
    const seen = await collect(Buffer.concat([packed.subarray(0, 10), said, packed.subarray(10)]));
    expect(seen.text).toBe('no-555-12-3456.txt\nsaid of it\ntext');
    expect(seen.outcome.reason).toBeNull();
  });
});
