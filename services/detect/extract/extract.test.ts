import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from './testing/collect.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('text', () => {
  it('is read in any encoding', async () => {
    const text = 'Grüße aus Köln\nzweite Zeile: größer als 100 €\n'.repeat(20);
    const utf16be = bytes(text, 'utf16le').swap16();
    const utf32 = Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0)!).buffer)));
    for (const [name, encoded] of Object.entries({
      utf8: bytes(text),
      'utf8 with mark': bytes(`\ufeff${text}`),
      'utf16 with mark': bytes(`\ufeff${text}`, 'utf16le'),
      'utf16 without mark': bytes(text, 'utf16le'),
      'utf16be without mark': utf16be,
      'utf32 without mark': utf32,
    })) {
      for (const chunk of [1, 7, 65536]) {
        const seen = await collect(encoded, 'a.txt', {}, chunk);
        expect(seen.text, name).toBe(text);
        expect(seen.outcome).toEqual({ mimeType: 'text/plain', reason: null, anyText: true });
      }
    }
  });

  it('reads bytes that are no UTF-8 as windows-1252, also in the middle of UTF-8', async () => {
    expect((await collect(bytes('caf\xe9 au lait, voil\xe0\n', 'latin1'))).text).toBe('café au lait, voilà\n');
    const mixed = Buffer.concat([bytes('größe '), Buffer.from([0xe9, 0x20, 0x80]), bytes(' ende\n')]);
    for (const chunk of [1, 2, 3, 100]) expect((await collect(mixed, '', {}, chunk)).text).toBe('größe é € ende\n');
  });

  it('is read in EBCDIC, also in records with packed numbers, and nothing else is taken for it', async () => {
    // `Hello, World 123`, a packed number, new line.
    const record = 'c8859393966b40e69699938440f1f2f340404040404040404040c1c2c3'.repeat(1);
    const file = Buffer.from(`${record}01234c15`.repeat(9), 'hex');
    for (const chunk of [1, 1000]) {
      const seen = await collect(file, 'a.dat', {}, chunk);
      expect(seen.text.split('\n')[0]).toMatch(/^Hello, World 123 {10}ABC.{3}$/);
      expect(seen.outcome.reason).toBeNull();
    }
    const { default: iconv } = await import('iconv-lite');
    for (const [name, text] of [
      ['shift_jis', '氏名：山田太郎、電話番号のとおり。アァイィウゥ'],
      ['gb18030', '姓名：张三，身份证号码如下。'],
      ['koi8-r', 'Иванов Иван Иванович, паспорт и адрес'],
      ['cp1251', 'Иванов Иван Иванович, паспорт и адрес'],
      ['koi8-r', 'фамилия;имя;город\nИванов;Иван;Москва\n'],
      ['latin1', 'ÄÖÜ @@@ @@@ ÀÉÈ @@@'],
    ] as const) {
      const encoded = iconv.encode(text.repeat(30), name);
      expect((await collect(encoded)).text.slice(0, 2), name).toBe(text.slice(0, 2));
    }
  });

  it('tells lines and columns of blocks', async () => {
    const long = `${'ä'.repeat(700_000)}\nlast`;
    const seen = await collect(bytes(long), 'a.txt');
    expect(seen.text).toBe(long);
    const places = seen.places.map((place) => JSON.parse(place));
    expect(places[0]).toEqual({ kind: 'LINES', firstLine: 1, firstColumn: 1 });
    expect(places[1].firstLine).toBe(1);
    expect(places[1].firstColumn).toBeGreaterThan(200_000);
  });

  it('that is encrypted is told', async () => {
    const base64 = Buffer.from('Salted__'.padEnd(60, 'x')).toString('base64');
    for (const text of [
      '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n',
      '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n',
      '$ANSIBLE_VAULT;1.1;AES256\n62313365396662343061393464336163\n',
      `${base64}\n`,
    ])
      expect((await collect(Buffer.from(text))).outcome.reason).toBe('ENCRYPTED_ARCHIVE');
    const around = await collect(Buffer.from('$ANSIBLE_VAULT;1.1;AES256\n6231\nnote: plain\n'));
    expect(around.text).toContain('plain');
    for (const text of ['see -----BEGIN PGP MESSAGE-----', '-----BEGIN PGP PUBLIC KEY BLOCK-----', `${base64}: words`])
      expect((await collect(Buffer.from(text))).outcome.reason).toBeNull();
  });

  it('that begins as JSON does may be a template or TOML', async () => {
    for (const [name, text] of [
      ['a.yaml', '{{- if .Values.on }}\nkind: Secret\n{{- end }}\n'],
      ['a.hbs', '{{> head }}\n<b>x</b>\n'],
      ['Cargo.lock', '[[package]]\nname = "a"\nversion = "1.0.0"\n'],
    ] as const) {
      const { outcome, text: seen } = await collect(Buffer.from(text), name);
      expect(outcome).toMatchObject({ reason: null, anyText: true });
      expect(outcome.mimeType).not.toBe('application/json');
      expect(seen).toContain(text.split('\n')[1]);
    }
    for (const text of ['[[1, 2],\n[3, 4]]', '[\n["a"],\n["b"]]', '{\n"a": 1\n}'])
      expect((await collect(Buffer.from(text))).outcome.mimeType).toBe('application/json');
  });

  it('that begins as a signature does is text', async () => {
    for (const text of [
      'PARENT_ID,note\n1,plain\n',
      'PAR1;PAR2\n1;plain\n',
      'ORCID\tnote\n1\tplain\n',
      'BZh9 is how bzip2 begins\nplain\n',
      '%PDF-1.7 is how PDF begins\nplain\n',
      'First comes %PDF-1.4 für alle\nplain\n',
      '%FDF-1.2 is how FDF begins\nplain\n',
    ]) {
      const { outcome, text: seen } = await collect(Buffer.from(text));
      expect(outcome, text).toMatchObject({ reason: null, anyText: true });
      expect(outcome.mimeType).toMatch(/^text\//);
      expect(seen).toContain('plain');
    }
  });

  it('may be filled or parted by NULs, and framed by controls', async () => {
    const lines = 'a line of a log\n'.repeat(40);
    for (const text of [
      `${'\0'.repeat(4096)}${lines}plain`,
      `${'\0'.repeat(200_000)}${lines}plain`,
      `${lines}${'\0'.repeat(9000)}${lines}plain`,
      'HOME=/root\0PATH=/bin\0NOTE=plain\0',
      '\x02one\x03\n\x02plain\x03\n'.repeat(9),
    ]) {
      const { outcome, text: seen } = await collect(Buffer.from(text));
      expect(outcome).toMatchObject({ mimeType: 'text/plain', reason: null, anyText: true });
      expect(seen).toContain('plain');
    }
    const record = Buffer.from('\x2a\0\0\0\x02ssn\0\x0c\0\0\0plain\0\x02name\0\x04\0\0\0Ann\0\0');
    expect((await collect(record)).outcome.reason).toBe('UNSUPPORTED_FILE_TYPE_EXCEPTION');
  });

  it('is empty or no text', async () => {
    expect((await collect(bytes(''))).outcome.reason).toBeNull();
    const random = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256));
    expect((await collect(random)).outcome).toEqual({
      mimeType: 'application/octet-stream',
      reason: 'UNSUPPORTED_FILE_TYPE_EXCEPTION',
      anyText: false,
    });
  });
});

describe('gzip', () => {
  const table = `id,name\n${Array.from({ length: 5000 }, (_, i) => `${i},n${i}`).join('\n')}\n`;
  const zipped = gzipSync(table);

  it('is read through, all members of it', async () => {
    const seen = await collect(
      Buffer.concat([zipped, gzipSync('5000,last\n'), Buffer.alloc(512)]),
      'a.csv.gz',
      {},
      100,
    );
    expect(seen.text).toBe(`${table}5000,last\n`);
    expect(seen.outcome).toEqual({ mimeType: 'application/gzip', reason: null, anyText: true });
    expect(seen.fields.at(-1)).toEqual({ name: 'name', column: 1, row: 5002, value: 'last' });
  });

  it('gives out what it had when it breaks', async () => {
    const cut = await collect(zipped.subarray(0, zipped.length - 2000), 'a.csv.gz');
    expect(cut.outcome.reason).toBe('MALFORMED_FILE');
    expect(cut.fields.length).toBeGreaterThan(1000);
    const junk = await collect(Buffer.concat([zipped, bytes('junk')]), 'a.csv.gz');
    expect(junk.text).toBe(table);
    expect(junk.outcome.reason).toBe('MALFORMED_FILE');
  });

  it('keeps to the limits', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, 65));
    expect((await collect(bomb, '', { maxExtractedBytes: 1_000_000 })).outcome).toMatchObject({
      reason: 'ARCHIVE_TOTAL_BYTES_EXTRACTED_OVER_LIMIT',
      anyText: true,
    });
    expect((await collect(bomb, '', { maxExtractedBytesPerMember: 1_000_000 })).outcome.reason).toBe(
      'ARCHIVE_EXCEEDS_SIZE_LIMIT',
    );
    let nested: Uint8Array = bytes('text');
    for (let i = 0; i < 11; i++) nested = gzipSync(nested);
    expect((await collect(nested)).outcome.reason).toBe('ARCHIVE_NESTING_LEVEL_OVER_LIMIT');
  });
});

describe('the source', () => {
  it('throws its own error, also through a decompressor', async () => {
    const { extract, defaultLimits } = await import('./index.ts');
    const zipped = gzipSync('text '.repeat(1000));
    for (const start of [Buffer.from('text'), zipped.subarray(0, 20)]) {
      const source = (async function* () {
        yield start;
        throw new Error('reset');
      })();
      const read = async () => {
        for await (const _ of extract(source, 'x', defaultLimits));
      };
      await expect(read()).rejects.toThrow('reset');
    }
  });
});
