import { availableParallelism, loadavg } from 'node:os';
import { catalogue } from '../catalogue.ts';
import { type CorpusName, corpora } from './corpora.ts';
import { hostilePieces, repeated } from './hostile.ts';
import { baseline, measure } from './measure.ts';
import { runPeers } from './peers.ts';
import { measureWorkers } from './product.ts';
import { measureWarmWorkers } from './warm-workers.ts';

const seed = 12_345;
const megabyte = 1_000_000;
/** What `detection.md` measured peers over. */
const peerBytes = 50 * megabyte;

interface Options {
  /** Bytes of each corpus. */
  readonly bytes: number;
  readonly runs: number;
  /** Path of bin/orgsweep.mjs, for what is measured of the product as a whole. */
  readonly command: string;
}

/** One worker against two over 320 MB, in pools that have scanned before and in processes that begin; and the start. */
export async function workersBench(command: string): Promise<unknown> {
  const content = corpora.mixed(20 * megabyte, seed);
  return { warm: await measureWarmWorkers(content, 3), ...(await measureWorkers(command, content)) };
}

function times(ours: number, theirs: number): number {
  return Math.round((ours / theirs) * 10) / 10;
}

/** Runs the engine's bench; every speed is MB (10^6 bytes) a second of processor time. Peers are those that are on the PATH. */
export async function detectBench({ bytes, runs, command }: Options): Promise<unknown> {
  const names: readonly CorpusName[] = ['mixed', 'worst', 'clean'];
  const texts = names.map((name) => ({ name, text: corpora[name](bytes, seed) }));
  const speed: Record<string, unknown> = {};
  const others = await runPeers(corpora.mixed(peerBytes, seed));
  let ours = 0;
  for (const { name, text } of texts) {
    const measured = measure(text, runs);
    speed[name] = { ...measured, baseline: baseline(text.subarray(0, 4 * megabyte)) };
    if (name === 'mixed') ours = measured.cpu[1];
  }
  const hostile = Object.entries(hostilePieces)
    .map(([name, piece]) => ({ name, cpu: measure(repeated(piece, megabyte), 1).cpu[1] }))
    .sort((a, b) => a.cpu - b.cpu);
  return {
    detectors: catalogue().detectors.length,
    cores: availableParallelism(),
    node: process.version,
    loadAverage: loadavg(),
    speed,
    hostile: { slowest: hostile.slice(0, 5), texts: hostile.length },
    peers: others.map((peer) => ({
      ...peer,
      timesAsFast: times(ours, peer.cpu),
      timesWithoutStart: peer.cpuWithoutStart === null ? null : times(ours, peer.cpuWithoutStart),
    })),
    product: await workersBench(command),
  };
}
