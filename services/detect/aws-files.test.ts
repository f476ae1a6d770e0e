import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScannerPool } from './contract.ts';
import { createScannerPool } from './pool/create-scanner-pool.ts';
import { awsFiles } from './testing/aws-files.ts';

describe('what AWS and machines there write', () => {
  let pool: ScannerPool;
  beforeAll(async () => {
    pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32).fill(7) });
  });
  afterAll(() => pool.close());

  it.each(Object.entries(awsFiles(20_261_129, 300)))(
    '%s holds nothing but addresses of machines',
    async (name, text) => {
      const result = await pool.scan(
        {
          name,
          sizeBytes: null,
          identifiers: { selector: 'ALL', ids: [] },
          maxBytes: 1e9,
          deadlineMs: 60_000,
          maxOccurrences: 3,
        },
        Buffer.from(text),
      );
      expect(result.status).toBe('COMPLETE');
      const told = result.detections.filter(
        ({ confidence, identifier }) => confidence !== 'LOW' && identifier !== 'IP_ADDRESS',
      );
      expect(told.map(({ identifier, occurrences }) => ({ identifier, occurrences }))).toEqual([]);
    },
  );
});
