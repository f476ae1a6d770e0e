import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { makeSevenZip } from '../testing/make-seven-zip.ts';
import { makeTar } from '../testing/make-tar.ts';
import { makeZip } from '../testing/make-zip.ts';
import { sevenZipFiles } from '../testing/seven-zip-files.ts';

const table = 'name;card\nx;4111\n'.repeat(50);
const one = (data: Uint8Array | string, name = 'a') => makeSevenZip([{ members: [{ name, data }], method: 'deflate' }]);
const reasonOf = async (bytes: Uint8Array, limits = {}) => (await collect(bytes, '', limits)).outcome.reason;

describe('7z', () => {
  it('members by every method, solid, with their paths', async () => {
    for (const method of ['copy', 'deflate', 'lzma2'] as const) {
      const members = [
        { name: 'ä/日本.csv', data: table },
        { name: 'b.txt', data: 'two' },
      ];
      const seen = await collect(makeSevenZip([{ members, method }], ['empty', 'folder']), 'x.7z');
      expect(seen.outcome, method).toEqual({ mimeType: 'application/x-7z-compressed', reason: null, anyText: true });
      expect([...seen.byPath]).toEqual([
        ['ä/日本.csv', table],
        ['b.txt', 'two'],
      ]);
    }
    for (const [method, file] of Object.entries(sevenZipFiles)) {
      const seen = await collect(Buffer.from(file, 'base64'));
      expect(seen.outcome.reason, method).toBeNull();
      expect([...seen.byPath.keys()]).toEqual(['ä/people.csv', 'c.json']);
      expect(seen.fields.at(-1), method).toMatchObject({ name: 'a', value: 'b' });
    }
  });

  it('in zip, in 7z, and deeper than may be', async () => {
    const zipped = await collect(makeZip([{ name: 'in.7z', data: one(table) }]));
    expect([...zipped.byPath]).toEqual([['in.7z!/a', table]]);
    let layer = one(table);
    for (let i = 0; i < 5; i++) layer = one(layer, 'n.7z');
    expect([...(await collect(layer)).byPath]).toEqual([['n.7z!/n.7z!/n.7z!/n.7z!/n.7z!/a', table]]);
    for (let i = 0; i < 7; i++) layer = one(layer, 'n.7z');
    expect(await reasonOf(layer)).toBe('ARCHIVE_NESTING_LEVEL_OVER_LIMIT');
  });

  it('encrypted members and encrypted names', async () => {
    const mixed = makeSevenZip([
      { members: [{ name: 'secret', data: 'x'.repeat(32) }], method: 'aes' },
      { members: [{ name: 'a', data: table }] },
    ]);
    const seen = await collect(mixed);
    expect(seen.outcome.reason).toBe('ENCRYPTED_ARCHIVE');
    expect([...seen.byPath.keys()]).toEqual(['a']);
    const names = makeSevenZip([{ members: [{ name: 'a', data: table }], method: 'aes' }], [], undefined, true);
    expect(await collect(names)).toMatchObject({ outcome: { reason: 'ENCRYPTED_ARCHIVE', anyText: false } });
  });
});

describe('hostile 7z', () => {
  it('cut anywhere, and with bytes behind', async () => {
    const good = one(table);
    for (let end = 6; end < good.length; end += end < 34 ? 1 : 11)
      expect(await reasonOf(good.subarray(0, end)), `cut at ${end}`).toBe('MALFORMED_FILE');
    expect(await collect(Buffer.concat([good, Buffer.alloc(99, 1)]))).toMatchObject({ outcome: { reason: null } });
    expect(await reasonOf(makeSevenZip([]).subarray(0, 32))).toBe('MALFORMED_FILE');
  });

  it('a wrong sum costs its member, damaged data all behind them', async () => {
    const wrong = await collect(
      makeSevenZip([
        { members: [{ name: 'a', data: table, crc: 5 }] },
        { members: [{ name: 'b', data: table }], method: 'deflate' },
      ]),
    );
    expect(wrong.outcome.reason).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect(wrong.byPath.get('b')).toBe(table);
    const damaged = await collect(
      makeSevenZip([
        { members: [{ name: 'a', data: table }], method: 'deflate' },
        { members: [{ name: 'b', data: table }], method: 'deflate', packed: Buffer.from('no deflate at all') },
        { members: [{ name: 'c', data: 'y' }] },
      ]),
    );
    expect(damaged.outcome.reason).toBe('MALFORMED_FILE');
    expect([...damaged.byPath.keys()]).toEqual(['a']);
  });

  it('a dictionary of gigabytes is refused, whatever it is said to be the rest is read', async () => {
    for (const dictionary of [32, 36, 38]) {
      const claims = makeSevenZip([
        { members: [{ name: 'a', data: table }] },
        { members: [{ name: 'b', data: table }], method: 'lzma2', dictionary },
      ]);
      const seen = await collect(claims);
      expect(seen.outcome.reason, `${dictionary}`).toBe('ARCHIVE_EXCEEDS_SIZE_LIMIT');
      expect([...seen.byPath.keys()]).toEqual(['a']);
    }
    const beyond = makeSevenZip([{ members: [{ name: 'b', data: table }], method: 'lzma2', dictionary: 40 }]);
    expect(await reasonOf(beyond)).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    const usual = makeSevenZip([{ members: [{ name: 'b', data: table }], method: 'lzma2', dictionary: 28 }]);
    expect(await reasonOf(usual)).toBeNull();
  });

  it('a directory that claims more files than there are', async () => {
    for (const files of [2, 90_000_000, 2 ** 40]) {
      const claims = makeSevenZip([{ members: [{ name: 'a', data: table }] }], [], files);
      expect(await collect(claims), `${files}`).toMatchObject({ outcome: { reason: 'MALFORMED_FILE' }, text: '' });
    }
  });

  it('bombs: of bytes, in a member that is read and in one that is passed over, and of members', async () => {
    for (const filler of [48, 0]) {
      const members = [
        { name: 'a', data: Buffer.alloc(20_000_000, filler) },
        { name: 'b', data: table },
      ];
      const bomb = makeSevenZip([{ members, method: 'deflate' }]);
      expect(await reasonOf(bomb, { maxExtractedBytes: 1e6 })).toBe('ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT');
      expect((await collect(bomb)).byPath.get('b')).toBe(table);
    }
    const large = makeSevenZip([
      {
        members: [
          { name: 'a', data: 'x'.repeat(9000) },
          { name: 'b', data: table },
        ],
        method: 'deflate',
      },
    ]);
    const seen = await collect(large, '', { maxExtractedBytesPerMember: 8000 });
    expect(seen.outcome.reason).toBe('ARCHIVE_EXCEEDS_SIZE_LIMIT');
    expect(seen.byPath.get('b')).toBe(table);
    const many = makeSevenZip(
      [],
      Array.from({ length: 5000 }, (_, i) => `${i}`),
    );
    expect(await reasonOf(many)).toBeNull();
    expect(await reasonOf(many, { maxArchiveMembers: 4999 })).toBe('ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT');
    expect(await reasonOf(large, { maxBufferedBytes: 50 })).toBe('FILE_EXCEEDS_SIZE_LIMIT');
  });

  it('names are only texts, also those that are none', async () => {
    const names = ['../../etc/x', '/abs', 'a\\b', 'a\u0001b', 'a\ud800b', '😀'];
    const seen = await collect(makeSevenZip([{ members: names.map((name) => ({ name, data: table })) }]));
    expect(seen.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
    expect([...seen.byPath.keys()]).toEqual(['../../etc/x', '/abs', 'a\\b', 'a\ufffdb', '\ufffd', '😀']);
  });

  it('what is a tar as well is read as neither', async () => {
    const tar = makeTar([{ name: "7z\xbc\xaf'\x1c", data: table }]);
    const both = Buffer.concat([Buffer.from("7z\xbc\xaf'\x1c", 'latin1'), tar.subarray(6)]);
    const sum = both.subarray(0, 512).reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0);
    both.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    expect(await reasonOf(both)).toBe('MALFORMED_FILE');
  });
});
