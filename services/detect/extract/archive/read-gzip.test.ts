import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { collect } from '../testing/collect.ts';

const text = Array.from({ length: 20_000 }, (_, at) => `row ${at} of ${(at * 7_919) % 10_007}\n`).join('');
const whole = gzipSync(text);

it.each([
  ['its sum', whole.length - 5],
  ['its length', whole.length - 1],
])('all text is given out of a stream when %s is wrong', async (_, at) => {
  const bytes = Buffer.from(whole);
  bytes[at]! ^= 0xff;
  const seen = await collect(bytes, 'a.txt.gz');
  expect(seen.text === text).toBe(true);
  expect(seen.outcome.reason).toBe('MALFORMED_FILE');
});

it('what comes before a damage is given out to the last byte in front of it', async () => {
  const members = [text, 'and a second one\n'].map((part) => gzipSync(part));
  const junk = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff]);
  const seen = await collect(Buffer.concat([...members, junk]), 'a.txt.gz');
  expect(seen.text === `${text}and a second one\n`).toBe(true);
  expect(seen.outcome.reason).toBe('MALFORMED_FILE');
});

it('the text of a stream that is cut anywhere is the beginning of the whole, and the longer the later', async () => {
  const small = gzipSync(text.slice(0, 2_000));
  let last = 0;
  for (let end = 10; end < small.length; end += 1) {
    const seen = await collect(small.subarray(0, end), 'a.txt.gz');
    expect(text.startsWith(seen.text)).toBe(true);
    expect(seen.text.length).toBeGreaterThanOrEqual(last);
    expect(seen.outcome.reason).toBe('MALFORMED_FILE');
    last = seen.text.length;
  }
  expect(last).toBe(2_000);
});
