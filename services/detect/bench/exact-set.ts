import { readFile } from 'node:fs/promises';
import { ExactMatcher } from '../custom/exact-matcher.ts';
import { ExactSetBuilder, ExactSetWriter } from '../custom/exact-set.ts';
import { AsciiBlocks } from '../scan/ascii-blocks.ts';
import { TextPieces } from '../scan/text-pieces.ts';
import type { ScanWindow } from '../scan/window.ts';
import { corpora } from './corpora.ts';
import { Random } from './random.ts';

/** Builds sets of as many exact values as the command line says and searches texts without any by them alone; prints JSON, the best of three. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 100_000];
const key = new Uint8Array(32).fill(1);

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const scattered = (n: number): number => (n * 2_654_435_761) % 2 ** 32;
/** A word of `length` consonants and vowels by turns, another for each `n`. */
function nameOf(n: number, length: number): string {
  let rest = n;
  return Array.from({ length }, (_, at) => {
    const letters = at % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou';
    const letter = letters[rest % letters.length] ?? '';
    rest = Math.floor(rest / letters.length);
    return letter;
  }).join('');
}

const kinds: Readonly<Record<string, (n: number) => string>> = {
  ids: (n) => `QX-${String(scattered(n) % 1e10).padStart(10, '0')}`,
  numbers: (n) => String(7e9 + scattered(n)),
  names: (n) => `${nameOf(n, 4 + (n % 5))} ${n % 3 === 0 ? 'q. ' : ''}${nameOf(scattered(n), 6 + (n % 6))}`,
};

function compiled(size: number, nth: (n: number) => string) {
  const writer = new ExactSetWriter(key);
  const builder = new ExactSetBuilder();
  for (let n = 0; n < size; n++) builder.add(writer.line(nth(n)) ?? '');
  for (const line of writer.outlines()) builder.add(line);
  return builder.build();
}

/** The text as windows of half a megabyte, as objects are searched. */
function* windowsOf(text: Buffer): Generator<ScanWindow> {
  const size = 512 * 1024;
  for (let base = 0; base < text.length; base += size) {
    const bytes = text.subarray(base, base + size);
    yield {
      bytes,
      pieces: new TextPieces(bytes),
      ascii: true,
      blocks: new AsciiBlocks(bytes, true),
      base: 0,
      commitFrom: 0,
      commitTo: bytes.length,
      last: true,
      segments: [{ start: 0, location: { kind: 'LINES', firstLine: 1, firstColumn: 1 } }],
      fields: null,
      names: [],
      archivePath: null,
    };
  }
}

const words =
  'the quick brown fox jumps over a lazy dog and reads customer data 4711 then sleeps, until morning comes. He'.split(
    ' ',
  );
const random = new Random(1);
const prose = Array.from({ length: 2_000_000 }, () => words[random.int(0, words.length - 1)]).join(' ');
const texts = {
  mixed: corpora.mixed(10_000_000, 1),
  csv: corpora.csv(10_000_000, 1),
  prose: Buffer.from(prose),
};

for (const size of sizes)
  for (const [kind, nth] of Object.entries(kinds)) {
    let set = compiled(1, nth);
    const buildSeconds = seconds(() => {
      set = compiled(size, nth);
    });
    const matcher = new ExactMatcher(set);
    let found = 0;
    const scanMBPerSecond = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => {
        const spent = [1, 2, 3].map(() =>
          seconds(() => {
            matcher.beginObject(key);
            for (const window of windowsOf(text))
              matcher.scan(window, 0, () => {
                found++;
              });
          }),
        );
        return [name, matcher.stopped ? 'stopped' : Math.round(text.length / 1e6 / Math.min(...spent))];
      }),
    );
    const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
    const peakRssMB = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000);
    process.stdout.write(`${JSON.stringify({ size, kind, buildSeconds, scanMBPerSecond, found, peakRssMB })}\n`);
  }
