import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { compressedTable, tableText } from '../testing/compressed-table.ts';
import { makeZip, type ZipMember } from '../testing/make-zip.ts';
import { samples } from '../testing/samples.ts';

/** By Python's zipfile, written to a pipe: a stored and a deflated member with sums in zip64 data descriptors behind them. */
const streamed = Buffer.from(
  'UEsDBC0ACAAAAAAAIQAAAAAA//////////8FABQAcy50eHQBABAAAAAAAAAAAAAAAAAAAAAAAHNvbWUgdGV4dCwgbW9yZSB0ZXh0CnNvbWUgdGV4dCwgbW9yZSB0ZXh0CnNvbWUgdGV4dCwgbW9yZSB0ZXh0CnNvbWUgdGV4dCwgbW9yZSB0ZXh0ClBLBwiZClc+VAAAAAAAAABUAAAAAAAAAFBLAwQtAAgACAAAACEAAAAAAP//////////BQAUAGQudHh0AQAQAAAAAAAAAAAAAAAAAAAAAAArzs9NVShJrSjRUcjNL4IwuYopEwQAUEsHCJkKVz4WAAAAAAAAAFQAAAAAAAAAUEsBAi0DLQAIAAAAAAAhAJkKVz5UAAAAVAAAAAUAAAAAAAAAAAAAAIABAAAAAHMudHh0UEsBAi0DLQAIAAgAAAAhAJkKVz4WAAAAVAAAAAUAAAAAAAAAAAAAAIABowAAAGQudHh0UEsFBgAAAAACAAIAZgAAAAgBAAAAAA==',
  'base64',
);

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1;
  return copy;
}

describe('a wrong sum is told, and all text given out', () => {
  it.each([0, 8])('of a zip member by method %i, in the directory, the local header or both', async (method) => {
    const good = { name: 'good.txt', data: 'good' };
    const bad = { name: 'a.csv', data: tableText, method };
    const read = async (member: ZipMember) => {
      const seen = await collect(makeZip([member, good]));
      expect([...seen.byPath]).toEqual([
        ['a.csv', tableText],
        ['good.txt', 'good'],
      ]);
      return seen.outcome.reason;
    };
    expect(await read(bad)).toBeNull();
    expect(await read({ ...bad, flags: 8, localCrc: 0 })).toBeNull();
    expect(await read({ ...bad, crc: 5 })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect(await read({ ...bad, localCrc: 5 })).toBe('MALFORMED_FILE');
    expect(await read({ ...bad, crc: 5, flags: 8 })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('of zip members that were written as a stream', async () => {
    const whole = await collect(streamed);
    expect(whole.outcome.reason).toBeNull();
    for (const from of [0, streamed.indexOf('PK\x01\x02') + 1]) {
      const sum = streamed.indexOf('PK\x01\x02', from) + 16;
      const seen = await collect(flipped(streamed, sum));
      expect(seen.text).toBe(whole.text);
      expect(seen.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    }
    const damaged = await collect(flipped(streamed, streamed.indexOf('some text')));
    expect(damaged.text).toHaveLength(whole.text.length);
    expect(damaged.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it.each(Object.keys(samples))('of %s in a zip, whatever its reader leaves unread', async (format) => {
    for (const data of samples[format]!) {
      const name = `a.${format}`;
      const whole = await collect(makeZip([{ name, data }]));
      const seen = await collect(makeZip([{ name, data, crc: 5 }]));
      expect(seen.text).toBe(whole.text);
      expect([whole.outcome.reason, seen.outcome.reason]).toEqual([null, 'ARCHIVE_CONTAINS_UNPROCESSED_FILES']);
    }
  });

  it('of a part of an office document', async () => {
    const document = {
      name: 'word/document.xml',
      data: '<w:document xmlns:w="w"><w:p><w:t>one</w:t></w:p></w:document>',
    };
    const read = (part: ZipMember) => collect(makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }, part]));
    const whole = await read(document);
    expect(whole.outcome.reason).toBeNull();
    for (const sums of [{ crc: 5 }, { localCrc: 5 }]) {
      const seen = await read({ ...document, ...sums });
      expect(seen.text).toBe(whole.text);
      expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    }
  });

  it('of bzip2, as a whole, and of Zstandard', async () => {
    for (const format of ['bzip2', 'zstd'] as const) {
      const bytes = Buffer.from(compressedTable[format], 'base64');
      const seen = await collect(flipped(bytes, bytes.length - 2));
      expect(seen.text, format).toBe(tableText);
      expect(seen.outcome.reason, format).toBe('MALFORMED_FILE');
    }
  });

  it('of xz, of which a piece of text is lost', async () => {
    const bytes = Buffer.from(compressedTable.xz, 'base64');
    const indexBytes = (bytes.readUInt32LE(bytes.length - 8) + 1) * 4;
    const seen = await collect(flipped(bytes, bytes.length - 12 - indexBytes - 1));
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
  });
});
