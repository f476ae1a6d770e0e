import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { absent, denied, failed, known, type ObjectAccessFacts } from '../model/index.ts';
import { openStore, type Store } from './index.ts';
import * as fixture from './testing/fixtures.ts';

const { accountId, bucket, openSweep, posture } = fixture;

let store: Store;
beforeAll(async () => {
  store = await openStore({ databaseUrl: await freshDatabase() });
});
afterAll(async () => await store?.close());

const off = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false };
const facts: ObjectAccessFacts = {
  accountPublicAccessBlock: failed('SlowDown'),
  organizationPublicAccessBlock: known('all'),
  bucketPublicAccessBlock: known({
    blockPublicAcls: true,
    ignorePublicAcls: false,
    blockPublicPolicy: true,
    restrictPublicBuckets: false,
  }),
  bucketPolicy: denied('s3:GetBucketPolicy'),
  bucketAcl: known({
    ownerId: 'me',
    grants: [
      { grantee: { kind: 'CanonicalUser', id: 'me' }, permission: 'FULL_CONTROL' },
      { grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' }, permission: 'READ' },
      { grantee: { kind: 'AmazonCustomerByEmail', email: 'a@example.com' }, permission: 'NEW_PERMISSION' },
    ],
  }),
  ownershipControls: absent,
  objectAcls: known({
    listed: 3,
    more: true,
    acls: [
      {
        keys: ['a', 'b \u{1f600}'],
        acl: { ownerId: 'me', grants: [{ grantee: { kind: 'CanonicalUser', id: 'x' }, permission: 'READ' }] },
      },
    ],
  }),
  accessPoints: known([{ name: 'p', arn: 'arn', vpcId: null, publicAccessBlock: off, policy: null }]),
  multiRegionAccessPoints: known([{ name: 'm', alias: 'x.mrap', publicAccessBlock: off, policy: '{}' }]),
  accessTags: known({ team: 'blue' }),
  kmsKey: known({ arn: 'arn:aws:kms:eu-west-1:111122223333:key/k', manager: 'CUSTOMER', enabled: true, policy: '{}' }),
};
const key = { accountId, name: 'bucket-a' };

it('gives back every state of a fact as it was written, and forgets it with a posture that brings none', async () => {
  const id = await openSweep(store, 1, [bucket('bucket-a')]);
  expect(await store.accessFacts(key)).toBeNull();
  const row = { bucketName: 'bucket-a', posture, evaluations: [] };
  await store.writePosture(id, accountId, [{ ...row, accessFacts: facts }]);
  expect(await store.accessFacts(key)).toMatchObject({ facts, sweepId: id });
  const policy = known('{"Statement":[{"Sid":"\\u0000 \u{1f600}"}]}');
  await store.writePosture(id, accountId, [{ ...row, accessFacts: { ...facts, bucketPolicy: policy } }]);
  expect((await store.accessFacts(key))?.facts).toEqual({ ...facts, bucketPolicy: policy });
  await store.writePosture(id, accountId, [row]);
  expect(await store.accessFacts(key)).toBeNull();
});
