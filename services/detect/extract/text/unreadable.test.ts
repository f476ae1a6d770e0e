import { randomFillSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const lines = '# a line of a script that unpacks itself\n'.repeat(2500);
const reasonOf = async (...parts: (string | Uint8Array)[]) => {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const reasons = [];
  for (const chunkBytes of [1000, 65_536]) reasons.push((await collect(bytes, 'a.run', {}, chunkBytes)).outcome.reason);
  expect(reasons[0]).toBe(reasons[1]);
  return reasons[0];
};

it('tells of text that goes on with what is none', async () => {
  expect(await reasonOf(lines, gzipSync(randomFillSync(Buffer.alloc(20_000))))).toBe('MALFORMED_FILE');
  expect(await reasonOf(lines, Buffer.from('written by another program\n'.repeat(900), 'utf16le'), lines)).toBe(
    'MALFORMED_FILE',
  );
});

it('does not tell of holes in logs, of colours, overstrikes and marks between fields', async () => {
  expect(await reasonOf(lines, new Uint8Array(9000), lines)).toBeNull();
  expect(await reasonOf(lines, '\x1b[31mred\x1b[0m b\bbo\bol\bld\bd\x07\n'.repeat(900))).toBeNull();
  expect(await reasonOf(lines, 'a\x01b\x02c\x03d\x1fe\x1ef\x1cg\n'.repeat(900))).toBeNull();
  expect(await reasonOf('é'.repeat(100_000), Buffer.from('ü'.repeat(50_000), 'latin1'))).toBeNull();
});
