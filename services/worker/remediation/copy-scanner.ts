import type { ScanCopy } from '../../aws/index.ts';
import type { ScannerPool } from '../../detect/contract.ts';

/** As long as one object of a sweep may take. */
const deadlineMs = 10 * 3_600_000;

/** Looks at a redacted copy with every built-in identifier, before anybody else can. */
export const copyScanner =
  (pool: ScannerPool): ScanCopy =>
  async (name, sizeBytes, body, signal) => {
    const identifiers = { selector: 'ALL', ids: [] } as const;
    const request = { name, sizeBytes, identifiers, maxBytes: sizeBytes + 1, deadlineMs, maxOccurrences: 1 };
    const { status, reason, detections } = await pool.scan(request, body, signal);
    return {
      unread: status === 'COMPLETE' ? null : (reason ?? status),
      found: detections.map(({ identifier }) => identifier),
    };
  };
