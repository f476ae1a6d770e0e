import { compiledCatalogue, enabledForms } from '../catalogue.ts';
import type { Block } from '../extract/contract.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';

const blockBytes = 256 * 1024;

/** `bytes` as blocks of lines, as the extractor gives them. */
export function* lineBlocksOf(bytes: Uint8Array): Generator<Block> {
  for (let at = 0; at < bytes.length; at += blockBytes) {
    const end = Math.min(bytes.length, at + blockBytes);
    yield {
      text: bytes.subarray(at, end),
      location: { kind: 'LINES', firstLine: 1, firstColumn: 1 },
      continues: end < bytes.length,
      fields: null,
      names: [],
      archivePath: null,
      documentId: 0,
    };
  }
}

/** Speed of a text through all detectors, in MB (10^6 bytes) a second of processor time and of the clock, and the matches counted. */
export interface Speed {
  readonly cpu: readonly [least: number, median: number, most: number];
  readonly wall: readonly [least: number, median: number, most: number];
  readonly matches: number;
}

function spread(values: readonly number[]): readonly [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;
  return [round(sorted[0]), round(sorted[sorted.length >> 1]), round(sorted.at(-1))];
}

let scanner: WindowScanner | undefined;

/** Scans `bytes` once to warm up and then `runs` times, every detector on. */
export function measure(bytes: Uint8Array, runs: number): Speed {
  const catalogue = compiledCatalogue();
  scanner ??= new WindowScanner(catalogue, enabledForms(catalogue, { selector: 'ALL', ids: [] }));
  const cpu: number[] = [];
  const wall: number[] = [];
  let matches = 0;
  for (let run = 0; run <= runs; run++) {
    const scan = new ObjectScan(scanner, { maxOccurrences: 15, fingerprintKey: new Uint8Array(32), withLow: false });
    const usage = process.cpuUsage();
    const clock = performance.now();
    for (const block of lineBlocksOf(bytes)) scan.add(block);
    matches = scan.finish().reduce((sum, group) => sum + group.count, 0);
    const { user, system } = process.cpuUsage(usage);
    if (run === 0) continue;
    cpu.push(bytes.length / (user + system));
    wall.push(bytes.length / 1_000 / (performance.now() - clock));
  }
  return { cpu: spread(cpu), wall: spread(wall), matches };
}

/** MB a second of a plain loop that counts line breaks: what the machine can do just now. */
export function baseline(bytes: Uint8Array): number {
  let lines = 0;
  const usage = process.cpuUsage();
  for (let round = 0; round < 4; round++) for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++;
  const { user, system } = process.cpuUsage(usage);
  return lines < 0 ? 0 : Math.round((4 * bytes.length) / (user + system));
}
