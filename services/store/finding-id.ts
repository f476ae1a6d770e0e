import type { FindingKind } from '../model/index.ts';
import { contentId } from './content-id.ts';

/** The stable identity of a finding: one per object (sensitive data) or per bucket and check (policy), over all sweeps. */
export function findingId(kind: FindingKind, accountId: string, bucketName: string, keyOrCheck: string): string {
  return contentId(kind, accountId, bucketName, keyOrCheck);
}
