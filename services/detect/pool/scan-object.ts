import type { DetectionGroup, ObjectResult, StatusReason } from '../../model/index.ts';
import { catalogue, compiledCatalogue, enabledForms } from '../catalogue.ts';
import type { ScanRequest } from '../contract.ts';
import type { CompiledRules } from '../custom/compiled-rules.ts';
import { defaultLimits, type ExtractOutcome, extract } from '../extract/index.ts';
import type { ModelPass } from '../model/model-pass.ts';
import { ObjectScan } from '../scan/object-scan.ts';
import { WindowScanner } from '../scan/window-scanner.ts';

/** How a scan reports on its way. */
export interface ScanHooks {
  /** Why the source ended before the object did, null when it did not. */
  readonly cut: () => StatusReason | null;
  readonly progress: (detections: readonly DetectionGroup[], bytesClassified: number) => void;
}

/** Bytes of text between two reports of progress. */
const progressEvery = 8 * 1024 * 1024;

let kept: WindowScanner | undefined;

/** The thread's scanner, set to what the request selects. */
function scannerFor(request: ScanRequest): WindowScanner {
  const compiled = compiledCatalogue();
  const enabled = enabledForms(compiled, request.identifiers);
  kept ??= new WindowScanner(compiled, enabled);
  kept.select(enabled);
  return kept;
}

/**
 * Classifies one object in this thread. Rejects only with what the source throws. `bytesRead` of the result is 0: who feeds the
 * source counts it.
 */
export async function scanObject(
  request: ScanRequest,
  source: AsyncIterable<Uint8Array>,
  fingerprintKey: Uint8Array,
  rules: CompiledRules,
  model: ModelPass,
  hooks: ScanHooks,
): Promise<ObjectResult> {
  const deadline = performance.now() + request.deadlineMs;
  const scan = new ObjectScan(scannerFor(request), {
    maxOccurrences: request.maxOccurrences,
    fingerprintKey,
    withLow: request.withLow ?? false,
    ...rules.forScan(),
  });
  const blocks = extract(source, request.name, defaultLimits);
  const reader = scan.takesEntities ? model : null;
  reader?.beginObject(request.name);
  let reported = 0;
  let late = false;
  let step = await blocks.next();
  while (step.done !== true) {
    scan.add(step.value, reader === null ? [] : await reader.readBlock(step.value));
    if (scan.bytesClassified - reported >= progressEvery) {
      reported = scan.bytesClassified;
      hooks.progress(scan.snapshot(), reported);
    }
    if (performance.now() > deadline) {
      late = true;
      break;
    }
    step = await blocks.next();
  }
  const detections = scan.finish();
  const outcome: ExtractOutcome =
    step.done === true ? step.value : { mimeType: 'application/octet-stream', reason: null, anyText: true };
  if (late) await blocks.return(outcome);
  const stopped = rules.stopped.length > 0 ? ('DETECTOR_BUDGET_EXCEEDED' as const) : null;
  const reason = late ? 'TIME_CUT_OFF_REACHED' : (hooks.cut() ?? outcome.reason ?? stopped);
  const modelPass = reader?.coverage ?? null;
  const allowListHits = rules.takeAllowListHits();
  const anyText = outcome.anyText || scan.bytesClassified > 0;
  return {
    status: reason === null ? 'COMPLETE' : anyText ? 'PARTIAL' : 'SKIPPED',
    reason,
    mimeType: outcome.mimeType,
    bytesRead: 0,
    bytesClassified: scan.bytesClassified,
    detections,
    catalogueVersion: catalogue().version,
    ...(outcome.unreadPictures === undefined ? {} : { unreadPictures: outcome.unreadPictures }),
    ...(modelPass === null ? {} : { modelPass }),
    ...(Object.keys(allowListHits).length === 0 ? {} : { allowListHits }),
  };
}
