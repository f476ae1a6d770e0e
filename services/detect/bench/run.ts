import { availableParallelism } from 'node:os';
import { catalogue } from '../catalogue.ts';
import { type CorpusName, corpora } from './corpora.ts';
import { hostilePieces, repeated } from './hostile.ts';
import { baseline, measure } from './measure.ts';
import { runPeers } from './peers.ts';

const seed = 12_345;
const megabyte = 1_000_000;

interface Options {
  /** Bytes of each corpus. */
  readonly bytes: number;
  readonly runs: number;
  readonly peers: boolean;
}

/** Runs the engine's bench; every figure is MB (10^6 bytes) a second on one core. */
export async function detectBench({ bytes, runs, peers }: Options): Promise<unknown> {
  const names: readonly CorpusName[] = ['mixed', 'worst', 'clean'];
  const texts = names.map((name) => ({ name, text: corpora[name](bytes, seed) }));
  const speed: Record<string, unknown> = {};
  for (const { name, text } of texts) {
    speed[name] = { ...measure(text, runs), baseline: baseline(text.subarray(0, 4 * megabyte)) };
  }
  const hostile = Object.entries(hostilePieces)
    .map(([name, piece]) => ({ name, cpu: measure(repeated(piece, megabyte), 1).cpu[1] }))
    .sort((a, b) => a.cpu - b.cpu);
  const mixed = texts[0]?.text;
  return {
    detectors: catalogue().detectors.length,
    cores: availableParallelism(),
    node: process.version,
    speed,
    hostile: { slowest: hostile.slice(0, 5), texts: hostile.length },
    peers: peers && mixed !== undefined ? await runPeers(mixed) : [],
  };
}

if (process.argv[1]?.endsWith('/bench/run.ts')) {
  const bytes = Number(process.argv[2] ?? 20) * megabyte;
  const result = await detectBench({ bytes, runs: 3, peers: true });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
