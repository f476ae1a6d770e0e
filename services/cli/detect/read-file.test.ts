import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { partsOf, readSmall } from './read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'orgsweep-read-'));
const path = join(folder, 'found');
const elsewhere = join(folder, 'elsewhere');
const large = Buffer.alloc(300_000, 'a line of text\n');

async function lengthOf(file: string): Promise<number> {
  let length = 0;
  for await (const part of partsOf(file)) length += part.length;
  return length;
}

beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a small file at once and a larger one by parts', async () => {
  writeFileSync(path, 'a line of text');
  expect(readSmall(path)).toMatchObject({ sizeBytes: 14, content: new TextEncoder().encode('a line of text') });
  writeFileSync(path, large);
  expect(readSmall(path)).toEqual({ sizeBytes: large.length, content: null });
  expect(await lengthOf(path)).toBe(large.length);
});

describe('what was put in the place of a file that was found', () => {
  it.each([
    ['a link', () => symlinkSync(elsewhere, path), 'ELOOP'],
    ['a pipe that nobody writes to', () => execFileSync('mkfifo', [path]), 'NOT_A_FILE'],
  ])('is not read: %s', async (_, put, code) => {
    writeFileSync(elsewhere, large);
    put();
    expect(() => readSmall(path)).toThrow(expect.objectContaining({ code }));
    await expect(lengthOf(path)).rejects.toMatchObject({ code });
  });
});
