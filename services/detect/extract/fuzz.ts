import type { ExtractLimits, ExtractOutcome } from './contract.ts';
import { fieldWidth } from './contract.ts';
import { defaultLimits } from './default-limits.ts';
import { extract } from './extract.ts';
import { resealSevenZip } from './testing/make-seven-zip.ts';
import { mutate, randomFrom } from './testing/mutate.ts';
import { samples } from './testing/samples.ts';

/** What became of a run of mutated inputs. */
export interface FuzzReport {
  readonly inputs: number;
  /** Errors that came out of `extract`, and blocks that broke the contract, by message; empty when all is well. */
  readonly failures: Readonly<Record<string, number>>;
  /** Outcomes by reason, `null` for those understood wholly. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Seed of the slowest input, to see it again. */
  readonly slowestSeed: number;
}

/** Low, so that a mutation that makes a bomb costs little. */
const limits: ExtractLimits = {
  ...defaultLimits,
  maxExtractedBytes: 8 * 1024 * 1024,
  maxExtractedBytesPerMember: 4 * 1024 * 1024,
  maxBufferedBytes: 8 * 1024 * 1024,
  maxArchiveMembers: 1000,
};

/** Formats that `fuzz` knows. */
export const fuzzFormats: readonly string[] = Object.keys(samples);

/** Reads `inputs` mutations of the format's samples; the same seed makes the same inputs. `begins` hears each seed before it is read. */
export async function fuzz(
  format: string,
  inputs: number,
  seed: number,
  begins: (seed: number) => void = () => {},
): Promise<FuzzReport> {
  const failures: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  let slowestMs = 0;
  let slowestSeed = -1;
  for (let i = 0; i < inputs; i++) {
    begins(seed + i);
    const started = performance.now();
    try {
      const { reason } = await readAll(mutation(format, seed + i));
      reasons[String(reason)] = (reasons[String(reason)] ?? 0) + 1;
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message.slice(0, 100)}` : 'not an error';
      failures[message] = (failures[message] ?? 0) + 1;
    }
    const ms = performance.now() - started;
    if (ms > slowestMs) [slowestMs, slowestSeed] = [ms, seed + i];
  }
  return { inputs, failures, reasons, slowestMs, slowestSeed };
}

/** The input of one seed. */
export function mutation(format: string, seed: number): Buffer {
  const random = randomFrom(seed);
  const of = samples[format] ?? [];
  const sample = of[Math.floor(random() * of.length)];
  if (sample === undefined) throw new RangeError(`no samples of ${format}`);
  const bytes = mutate(sample, random);
  if (format === '7z' && seed % 4 > 0) resealSevenZip(bytes);
  return bytes;
}

async function readAll(bytes: Buffer): Promise<ExtractOutcome> {
  const source = (async function* () {
    for (let at = 0; at < bytes.length; at += 1024) yield bytes.subarray(at, at + 1024);
  })();
  const blocks = extract(source, '', limits);
  for (;;) {
    const step = await blocks.next();
    if (step.done === true) return step.value;
    const { text, fields } = step.value;
    if (fields === null) continue;
    let before = 0;
    for (let i = 0; i < fields.length; i += fieldWidth) {
      const [start, end] = [fields[i]!, fields[i + 1]!];
      if (start < before || end <= start || end > text.length)
        throw new RangeError('field out of order or out of the text');
      before = start;
    }
  }
}
