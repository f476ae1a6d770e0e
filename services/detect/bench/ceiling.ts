import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { median, rounded } from './median.ts';

/** Rounds of a bare loop within `ms` of the clock, and the processor time they took. They run in processes of their own, as text. */
type Loop = (ms: number) => readonly [rounds: number, seconds: number];

/** Four sums at once, in registers: what processors that share one core's units cannot both have. */
const arithmetic: Loop = (ms) => {
  const usage = process.cpuUsage();
  const until = performance.now() + ms;
  let [rounds, a, b, c, d] = [0, 1, 2, 3, 4];
  while (performance.now() < until) {
    for (let i = 0; i < 1_000_000; i++) {
      a = (a + i) | 0;
      b = (b ^ i) | 0;
      c = (c + a) | 0;
      d = (d ^ b) | 0;
    }
    rounds++;
  }
  const { user, system } = process.cpuUsage(usage);
  return [rounds + (a ^ b ^ c ^ d) * 0, (user + system) / 1e6];
};

/** Four walks at once over all of 16 MB, each step from where the last one led: as the scan kernel goes through its tables, with no text that keeps it near. */
const tables: Loop = (ms) => {
  const size = 1 << 22;
  const next = new Uint32Array(size);
  for (let i = 0; i < size; i++) next[i] = (i * 1_664_525 + 1_013_904_223) & (size - 1);
  const usage = process.cpuUsage();
  const until = performance.now() + ms;
  let [rounds, a, b, c, d] = [0, 1, 2, 3, 4];
  while (performance.now() < until) {
    for (let i = 0; i < 100_000; i++) {
      a = next[a] ?? 0;
      b = next[b] ?? 0;
      c = next[c] ?? 0;
      d = next[d] ?? 0;
    }
    rounds++;
  }
  const { user, system } = process.cpuUsage(usage);
  return [rounds + (a ^ b ^ c ^ d) * 0, (user + system) / 1e6];
};

const loopMs = 600;
const turns = 3;

async function run(loop: Loop): Promise<{ readonly rounds: number; readonly seconds: number }> {
  const code = `process.stdout.write(JSON.stringify((${loop})(${loopMs})))`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [rounds = Number.NaN, seconds = Number.NaN] = JSON.parse(await text(child.stdout));
  return { rounds, seconds };
}

/** What two processes do of one's work in the same time. */
export interface Ceiling {
  /** By the clock: other programs on the machine take part of it. */
  readonly byClock: number;
  /** For the same processor time, times two: below 2 where the two processors share a core, or its caches and memory. */
  readonly byProcessorTime: number;
}

async function measureLoop(loop: Loop): Promise<Ceiling> {
  const byClock: number[] = [];
  const byProcessorTime: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const one = await run(loop);
    const [first, second] = await Promise.all([run(loop), run(loop)]);
    const rounds = first.rounds + second.rounds;
    byClock.push(rounds / one.rounds);
    byProcessorTime.push((2 * rounds * one.seconds) / (one.rounds * (first.seconds + second.seconds)));
  }
  return { byClock: rounded(median(byClock)), byProcessorTime: rounded(median(byProcessorTime)) };
}

/** What two processors of this machine give at all, to programs that share nothing and do nothing but this. */
export async function machineCeiling(): Promise<{ readonly arithmetic: Ceiling; readonly tables: Ceiling }> {
  return { arithmetic: await measureLoop(arithmetic), tables: await measureLoop(tables) };
}
