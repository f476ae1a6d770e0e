import { compileCatalogue } from '../compiled.ts';
import type { AllowList } from '../custom/allow-list.ts';
import { CompiledRules } from '../custom/compiled-rules.ts';
import type { CustomIdentifier } from '../custom/custom-identifier.ts';
import type { Block } from '../extract/contract.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';
import { sampleDetectors } from './detectors.ts';

const catalogue = compileCatalogue(sampleDetectors);

/** Runs blocks through the sample detectors, custom identifiers and allow lists. `windowBytes` makes windows as small as a test wants. */
export function scanWithRules(
  blocks: readonly Block[],
  customIdentifiers: readonly CustomIdentifier[],
  {
    fingerprintKey,
    allowLists = [],
    windowBytes = 1,
  }: {
    readonly fingerprintKey: Uint8Array;
    readonly allowLists?: readonly AllowList[];
    readonly windowBytes?: number;
  },
) {
  const rules = new CompiledRules({ version: '1', customIdentifiers, allowLists });
  const scanner = new WindowScanner(catalogue, new Uint8Array(catalogue.forms.length).fill(1));
  const run = new ObjectScan(scanner, {
    maxOccurrences: 1_000,
    fingerprintKey,
    withLow: true,
    windowBytes,
    ...rules.forScan(),
  });
  for (const block of blocks) run.add(block);
  return { groups: run.finish(), hits: rules.takeAllowListHits(), stopped: rules.stopped };
}
