import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';
import { compressedTable, tableText } from '../testing/compressed-table.ts';
import { makeTar } from '../testing/make-tar.ts';
import { makeZip } from '../testing/make-zip.ts';

const long = 'some text, more text\n'.repeat(50);

describe('compressed files', () => {
  it('are read through', async () => {
    for (const [format, base64] of Object.entries(compressedTable)) {
      const bytes = Buffer.from(base64, 'base64');
      for (const chunk of [1, 100, 65536]) {
        const seen = await collect(bytes, 'a', {}, chunk);
        expect(seen.text, format).toBe(tableText);
        expect(seen.outcome.reason, format).toBeNull();
        expect(seen.fields.at(-1)?.name).toBe('name');
      }
      const twice = await collect(Buffer.concat([bytes, bytes]), 'a');
      expect(twice.text, `${format} in two pieces`).toBe(tableText + tableText);
      for (const cut of [bytes.length - 1, bytes.length - 30, 200, 30]) {
        expect((await collect(bytes.subarray(0, cut))).outcome.reason, `${format} cut at ${cut}`).toBe(
          'MALFORMED_FILE',
        );
      }
    }
  });
});

describe('what is said of archives and their members', () => {
  it('comments of zip', async () => {
    const seen = await collect(makeZip([{ name: 'a.txt', data: 'text', comment: 'of a member' }], 'of the archive'));
    expect(seen.byPath.get('')).toBe('of the archive\nof a member\n');
    expect(seen.outcome.reason).toBeNull();
  });

  it('comments and attributes of tar', async () => {
    const record = (key: string, value: string) => {
      const rest = ` ${key}=${value}\n`;
      return `${rest.length + 2}${rest}`;
    };
    const seen = await collect(
      makeTar([
        {
          name: 'x',
          type: 'x',
          data: record('comment', 'of a member') + record('SCHILY.xattr.user.a', 'given') + record('path', 'b.txt'),
        },
        { name: 'a.txt', data: 'text' },
      ]),
    );
    expect(seen.byPath.get('')).toBe('of a member\ngiven\n');
    expect(seen.byPath.get('b.txt')).toBe('text');
  });

  it('a frame that is passed over stands in front of Zstandard', async () => {
    const skipped = Buffer.from('\x50\x2a\x4d\x18\x04\0\0\0abcd', 'latin1');
    const seen = await collect(Buffer.concat([skipped, Buffer.from(compressedTable.zstd, 'base64')]));
    expect(seen.text).toBe(tableText);
    expect(seen.outcome.reason).toBeNull();
  });
});

describe('tar', () => {
  it('gives each member its path, through compression and nesting', async () => {
    const inner = makeZip([{ name: 'deep/b.txt', data: long }]);
    const tar = makeTar([
      { name: 'dir/', type: '5' },
      { name: 'dir/a.csv', data: tableText },
      { name: 'link', type: '2' },
      { name: 'c.zip', data: inner },
      { name: '././@LongLink', type: 'L', data: `${'n'.repeat(200)}\0` },
      { name: 'short', data: 'x' },
    ]);
    for (const bytes of [tar, gzipSync(tar)]) {
      const seen = await collect(bytes, 'x.tar', {}, 1000);
      expect(seen.outcome.reason).toBeNull();
      expect([...seen.byPath]).toEqual([
        ['dir/a.csv', tableText],
        ['c.zip!/deep/b.txt', long],
        ['n'.repeat(200), 'x'],
      ]);
    }
  });

  it('keeps what it read before a break', async () => {
    const tar = makeTar([
      { name: 'a', data: 'first' },
      { name: 'b', data: long },
    ]);
    const cut = await collect(tar.subarray(0, 1700));
    expect(cut.outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: true });
    expect(cut.byPath.get('a')).toBe('first');
    expect(cut.byPath.get('b')?.length).toBe(1700 - 1536);
    const negative = `\xff${'\xff'.repeat(11)}`;
    const bad = [
      { name: 'b', data: 'x', size: negative },
      { name: 'b', data: 'x', size: '-0000000001\0' },
      { name: 'b', data: 'x', size: '77777777777\0' },
      { name: 'b', data: 'x', type: 'x', size: '07777777777\0' },
    ];
    for (const member of bad) {
      const seen = await collect(makeTar([{ name: 'a', data: 'first' }, member]));
      expect(seen.byPath.get('a')).toBe('first');
      expect(seen.outcome.reason, member.size).toBe('MALFORMED_FILE');
    }
  });
});

describe('zip', () => {
  it('gives out what the directory names, whatever the names', async () => {
    const names = ['a.txt', '../../etc/passwd', '/root', 'C:\\x\\y.txt', 'dup', 'dup', 'ü.txt', 'n\u0000ul'];
    const seen = await collect(makeZip(names.map((name, i) => ({ name, data: `${i} ${long}` }))));
    expect(seen.outcome).toEqual({ mimeType: 'application/zip', reason: null, anyText: true });
    expect([...seen.byPath.keys()]).toEqual([
      'a.txt',
      '../../etc/passwd',
      '/root',
      'C:/x/y.txt',
      'dup',
      'ü.txt',
      'n\ufffdul',
    ]);
  });

  it('tells what it could not read', async () => {
    const good = { name: 'good.txt', data: long };
    const reasonOf = async (member: Parameters<typeof makeZip>[0][number]) => {
      const seen = await collect(makeZip([good, member]));
      expect(seen.byPath.get('good.txt')).toBe(long);
      return seen.outcome.reason;
    };
    expect(await reasonOf({ name: 'x', data: long, flags: 1 })).toBe('ENCRYPTED_ARCHIVE');
    expect(await reasonOf({ name: 'x', data: Buffer.alloc(100, 1) })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect(await reasonOf({ name: 'x', data: long, method: 97 })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect(await reasonOf({ name: 'x', data: long, uncompressedBytes: 5 })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
    expect(await reasonOf({ name: 'x', data: long, localName: 'y' })).toBe('MALFORMED_FILE');
    expect(await reasonOf({ name: 'x', data: long, hidden: true })).toBe('ARCHIVE_CONTAINS_UNPROCESSED_FILES');
  });

  it('refuses bombs', async () => {
    const bomb = Buffer.alloc(2_000_000, 48);
    const overlap = makeZip([
      { name: 'a', data: bomb },
      ...[1, 2, 3].map((i) => ({ name: `${i}`, data: bomb, sameAs: 0 })),
    ]);
    expect((await collect(overlap)).outcome).toMatchObject({ reason: 'MALFORMED_FILE', anyText: false });
    const many = makeZip([1, 2, 3].map((i) => ({ name: `${i}`, data: bomb })));
    expect((await collect(many, '', { maxExtractedBytes: 5_000_000 })).outcome.reason).toBe(
      'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT',
    );
    expect((await collect(many, '', { maxExtractedBytesPerMember: 1_000_000 })).outcome.reason).toBe(
      'ARCHIVE_EXCEEDS_SIZE_LIMIT',
    );
    expect((await collect(many, '', { maxArchiveMembers: 2 })).outcome).toMatchObject({
      reason: 'ARCHIVE_TOTAL_DOCUMENTS_PROCESSED_OVER_LIMIT',
      anyText: false,
    });
    expect((await collect(many, '', { maxBufferedBytes: 1000 })).outcome.reason).toBe('FILE_EXCEEDS_SIZE_LIMIT');
    let nested = makeZip([{ name: 'x', data: 'text' }]);
    for (let i = 0; i < 10; i++) nested = makeZip([{ name: `${i}.zip`, data: nested }]);
    expect((await collect(nested)).outcome.reason).toBe('ARCHIVE_NESTING_LEVEL_OVER_LIMIT');
  });
});
