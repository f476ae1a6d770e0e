import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const said = 'The customer writes from a long letter, and it goes on for a while: ann@mail.example';
const base64 = (text: string | Buffer, width = 1_000_000): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  ).join('\n');
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(60)]);

describe('files and texts in base64', () => {
  it.each([
    ['a data URL', `<html><body><a href="data:text/plain;base64,${base64(said)}">x</a></body></html>`, 'line 1'],
    ['a field of JSON', JSON.stringify([{}, { file: base64(gzipSync(said)) }]), 'record 1'],
    ['lines of YAML', `a: 1\nb: |\n${base64(said, 76).replace(/^/gm, '    ')}\nc: 2\n`, 'line 3'],
    ['lines within a string of JSON', JSON.stringify({ file: base64(said, 64) }), 'record 0'],
    ['a cell', `id,file\n1,a\n2,${base64(said)}\n`, 'row 3'],
    [
      'a text of 16 bits, as PowerShell takes it',
      `powershell -enc ${base64(Buffer.from(said, 'utf16le'))}\n`,
      'line 1',
    ],
  ])('are read out of %s', async (_, file, place) => {
    const seen = await collect(Buffer.from(file));
    expect(seen.outcome.reason).toBeNull();
    expect(seen.byPath.get(`base64 in ${place}`)?.replaceAll('\0', '')).toBe(said);
  });

  it('are read out of hexadecimal digits, sums are not', async () => {
    const hex = Buffer.from(said).toString('hex');
    const sum = '9f86d081884c7d659a2feaa0c55ad015'.repeat(4);
    const seen = await collect(Buffer.from(`a = ${sum}\nb = ${hex}\n`));
    expect([...seen.byPath.keys()]).toEqual(['', 'hexadecimal in line 2']);
    expect(seen.byPath.get('hexadecimal in line 2')).toBe(said);
  });

  it('are put together over the borders of blocks, wherever those lie', async () => {
    const lines = Buffer.from(`${base64(gzipSync(said.repeat(3)), 76)}\n`);
    for (let before = 524_288 - lines.length - 2; before < 524_288 + 2; before += 3) {
      const filler = `${'some words '.repeat(60_000).slice(0, before)}\n`;
      const seen = await collect(Buffer.concat([Buffer.from(filler), lines, Buffer.from('the end '.repeat(80_000))]));
      expect(seen.byPath.get('base64 in line 2')).toBe(said.repeat(3));
    }
  });

  it('but no keys, hashes, tokens or long words; pictures are counted', async () => {
    const key = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7919) % 251));
    const token = `${base64('{"alg":"RS256","typ":"JWT","kid":"some-long-key-id-of-ours"}')}.${base64(said)}.x`;
    const file = [base64(key, 64), key.toString('hex'), token, '-'.repeat(80), 'a'.repeat(80), base64(png)].join(
      '\n\n',
    );
    const seen = await collect(Buffer.from(file.replace(base64(said), `eyJ${base64(said)}`)));
    expect([...seen.byPath.keys()]).toEqual(['']);
    expect(seen.outcome).toMatchObject({ reason: null, unreadPictures: 1 });
  });
});
