import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seedAccess, worldStart } from '../../../test/support/api/access-world.ts';
import { startTestApi, type TestApi } from '../../../test/support/api/start-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
  await seedAccess(test.store);
});
afterAll(() => test.stop());

const described = async (name: string) =>
  (
    await test.data(
      z.object({ bucket: z.unknown() }),
      `query ($name: String!) { bucket(name: $name) {
        lastUpdated lastScan { sweepId } allowsUnencryptedObjectUploads errorCode errorMessage
        replicationDetails { replicated replicatedExternally replicationAccounts }
        permissionConfiguration {
          accountBlockPublicAccess { blockPublicAcls } bucketBlockPublicAccess { restrictPublicBuckets }
          accessControlList { allowsPublicReadAccess allowsPublicWriteAccess }
          bucketPolicy { allowsPublicReadAccess allowsPublicWriteAccess }
        } } }`,
      { name },
    )
  ).bucket;

describe("Macie's DescribeBuckets", () => {
  it('says what ACL and policy would give the public, each alone, and what is not replicated', async () => {
    expect(await described('listed-bucket')).toEqual({
      lastUpdated: worldStart,
      lastScan: null,
      allowsUnencryptedObjectUploads: 'TRUE',
      errorCode: null,
      errorMessage: null,
      replicationDetails: { replicated: false, replicatedExternally: false, replicationAccounts: [] },
      permissionConfiguration: {
        accountBlockPublicAccess: { blockPublicAcls: false },
        bucketBlockPublicAccess: { restrictPublicBuckets: false },
        accessControlList: { allowsPublicReadAccess: 'YES', allowsPublicWriteAccess: 'NO' },
        bucketPolicy: { allowsPublicReadAccess: 'NO', allowsPublicWriteAccess: 'NO' },
      },
    });
  });

  it('says nothing of a bucket that no sweep has judged', async () => {
    expect(await described('unswept-bucket')).toMatchObject({
      allowsUnencryptedObjectUploads: 'UNKNOWN',
      errorCode: null,
      replicationDetails: { replicated: null, replicatedExternally: null },
      permissionConfiguration: {
        accountBlockPublicAccess: null,
        accessControlList: { allowsPublicReadAccess: 'UNKNOWN', allowsPublicWriteAccess: 'UNKNOWN' },
      },
    });
  });
});
