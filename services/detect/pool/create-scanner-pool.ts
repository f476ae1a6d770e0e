import type { ObjectResult } from '../../model/index.ts';
import type { ScannerPool, ScannerPoolOptions, ScanRequest } from '../contract.ts';
import type { RuleSet } from '../custom/rule-set.ts';
import { whole } from '../extract/core/whole.ts';
import { Batches, maxSmallBytes } from './batches.ts';
import { runScan } from './run-scan.ts';
import { Slot } from './slot.ts';
import { Slots } from './slots.ts';
import { startWorker } from './start-worker.ts';

const minKeyBytes = 32;
/** Pieces of what was scanned stay in a thread no longer than this after its last scan. A thread starts in half a second. */
const idleMs = 30_000;

/** Throws when a rule cannot run. What it takes is loaded with the first rule: most scans have none. */
async function checkRules(rules: RuleSet): Promise<void> {
  if (rules.customIdentifiers.length + rules.allowLists.length === 0) return;
  const { CompiledRules } = await import('../custom/compiled-rules.ts');
  new CompiledRules(rules);
}

/**
 * A pool of worker threads that classify objects. Threads start when they are needed; the first one with the pool, which rejects
 * when that fails. Rejects with RangeError on fewer than one worker or a key under 32 bytes. `start` replaces the thread in tests.
 */
export async function createScannerPool(options: ScannerPoolOptions, start = startWorker): Promise<ScannerPool> {
  const { workers, fingerprintKey, model } = options;
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError('A scanner pool needs at least one worker.');
  if (fingerprintKey.length < minKeyBytes) throw new RangeError('The fingerprint key needs at least 32 bytes.');
  const first = new Slot(() => start({ fingerprintKey, model }));
  const all = [...Array.from({ length: workers - 1 }, () => new Slot(() => start({ fingerprintKey, model }))), first];
  const slots = new Slots(all, options.idleMs ?? idleMs);
  const catalogueVersion = await first.ready();
  let scans = 0;
  const scanAlone = async (
    request: ScanRequest,
    body: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<ObjectResult> => {
    const slot = await slots.take();
    try {
      return await runScan(slot, ++scans, catalogueVersion, request, body, signal);
    } finally {
      slots.give(slot);
    }
  };
  const batches = new Batches(slots, workers, ({ request, bytes }) => scanAlone(request, whole(bytes)));
  const checkedRules = new Set<string>();
  return {
    catalogueVersion,
    async scan(request, body, signal) {
      // A rule that cannot run must fail the scan here, loudly; in a worker it would look like a crash.
      if (request.rules !== undefined && !checkedRules.has(request.rules.version)) {
        await checkRules(request.rules);
        checkedRules.add(request.rules.version);
      }
      if (!(body instanceof Uint8Array)) return scanAlone(request, body, signal);
      if (body.length > maxSmallBytes || signal !== undefined) return scanAlone(request, whole(body), signal);
      return batches.scan({ request, bytes: body });
    },
    async close() {
      slots.close();
      await Promise.all(all.map((slot) => slot.terminate()));
    },
  };
}
