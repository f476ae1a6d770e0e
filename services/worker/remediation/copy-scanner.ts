import type { ScanCopy } from '../../aws/index.ts';
import type { ScannerPool } from '../../detect/contract.ts';
import type { RuleSet } from '../../detect/custom/index.ts';
import type { RemediationTarget } from '../../model/index.ts';

/** As long as one object of a sweep may take. */
const deadlineMs = 10 * 3_600_000;

/** Looks at a redacted copy with every identifier, before anybody else can: the built-in ones, and those of the organization. */
export const copyScanner =
  (pool: ScannerPool, rulesFor: (target: RemediationTarget) => Promise<RuleSet>): ScanCopy =>
  async ({ name, sizeBytes, target }, body, signal) => {
    const identifiers = { selector: 'ALL', ids: [] } as const;
    const rules = await rulesFor(target);
    const request = { name, sizeBytes, identifiers, maxBytes: sizeBytes + 1, deadlineMs, maxOccurrences: 1, rules };
    const { status, reason, detections } = await pool.scan(request, body, signal);
    return {
      unread: status === 'COMPLETE' ? null : (reason ?? status),
      found: detections.map(({ identifier }) => identifier),
    };
  };
