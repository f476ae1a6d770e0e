import type { DetectionGroup } from '../../model/index.ts';
import type { CompiledCatalogue } from '../compiled.ts';
import type { Block } from '../extract/contract.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';

/** A line block of a document, for tests. */
export function lineBlock(text: Uint8Array, continues: boolean, firstLine = 1, firstColumn = 1): Block {
  return {
    text,
    location: { kind: 'LINES', firstLine, firstColumn },
    continues,
    fields: null,
    names: [],
    archivePath: null,
    documentId: 1,
  };
}

/** `bytes` as line blocks cut at `cuts` (ascending offsets). */
export function lineBlocks(bytes: Uint8Array, cuts: readonly number[]): readonly Block[] {
  const borders = [0, ...cuts, bytes.length];
  return borders.slice(1).map((end, index) => lineBlock(bytes.subarray(borders[index], end), end < bytes.length));
}

/** Runs blocks through the engine. `windowBytes` makes windows as small as a test wants. */
export function scanBlocks(
  catalogue: CompiledCatalogue,
  blocks: readonly Block[],
  windowBytes = 1,
  maxOccurrences = 1_000,
): readonly DetectionGroup[] {
  const scanner = new WindowScanner(catalogue, new Uint8Array(catalogue.forms.length).fill(1));
  const scan = new ObjectScan(scanner, {
    maxOccurrences,
    fingerprintKey: new Uint8Array(32),
    withLow: true,
    windowBytes,
  });
  for (const block of blocks) scan.add(block);
  return scan.finish();
}
