import { describe, expect, it } from 'vitest';
import { emptyRuleSet } from '../detect/custom/index.ts';
import { defaultSweepOptions, type ErrorCode, OrgsweepError } from '../model/index.ts';
import { scanObject } from './scan-object.ts';

const bucket = { accountId: '111122223333', name: 'b', region: 'us-east-1', createdAt: null };
const object = { key: 'k', sizeBytes: 1, eTag: 'e', lastModified: '', storageClass: 'STANDARD' };

/** A read that fails in the page's n-th try. */
async function failing(code: ErrorCode, attempt: number) {
  const getObject = async (): Promise<never> => {
    throw new OrgsweepError(code, 'no', { detail: 's3:GetObject' });
  };
  const scan = (): never => {
    throw new RangeError('Nothing was read.');
  };
  const deps = { aws: { getObject }, pool: { scan, catalogueVersion: 'c' } };
  const handle = { sweepId: 's', accountId: bucket.accountId };
  const { signal } = new AbortController();
  return await scanObject(deps, handle, bucket, object, defaultSweepOptions, emptyRuleSet, attempt, signal);
}

describe('an object that cannot be read', () => {
  it.each([
    ['INTERNAL', 1],
    ['THROTTLED', 3],
  ] as const)('for %s has its page tried again at try %s', async (code, attempt) => {
    await expect(failing(code, attempt)).rejects.toMatchObject({ code });
  });

  it.each([
    ['INTERNAL', 2],
    ['THROTTLED', 4],
  ] as const)(
    'for %s is recorded at try %s, before its page is given up with all that lies behind it',
    async (code, attempt) => {
      expect(await failing(code, attempt)).toMatchObject({ status: 'SKIPPED', reason: 'READ_FAILED' });
    },
  );
});
