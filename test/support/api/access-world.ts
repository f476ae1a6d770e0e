import {
  absent,
  defaultSweepOptions,
  denied,
  everyAccessFact,
  known,
  type ObjectAccessFacts,
  partitionOf,
} from '../../../services/model/index.ts';
import { type BucketFacts, evaluateBucket, factsNeeded, settingsOf } from '../../../services/posture/index.ts';
import type { Store } from '../../../services/store/index.ts';

export const owner = '111122223333';
export const member = '444455556666';
export const stranger = '999988887777';
export const worldStart = '2026-01-02T03:04:05.000Z';
const organizationId = 'o-abcdefghij';
const region = 'eu-central-1';

export const statement = (bucket: string, sid: string, principal: unknown, action: string, effect = 'Allow') => ({
  Sid: sid,
  Effect: effect,
  Principal: principal,
  Action: action,
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
});
export const policyText = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const policy = (...statements: readonly object[]) => ({ bucketPolicy: known(policyText(...statements)) });
export const off = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
};
const pointArn = `arn:aws:s3:${region}:${owner}:accesspoint/reports`;
const accountRole = { AWS: `arn:aws:iam::${stranger}:role/app` };

/** Buckets by name, with what is not absent. */
const buckets: Readonly<Record<string, Partial<ObjectAccessFacts>>> = {
  'open-bucket': policy(statement('open-bucket', 'World', '*', 's3:GetObject')),
  'blocked-bucket': {
    ...policy(statement('blocked-bucket', 'World', '*', 's3:GetObject')),
    accountPublicAccessBlock: known({ ...off, restrictPublicBuckets: true, blockPublicPolicy: true }),
  },
  'point-bucket': {
    bucketPolicy: known(
      policyText({
        ...statement('point-bucket', 'Delegate', '*', 's3:*'),
        Condition: { StringEquals: { 's3:DataAccessPointAccount': owner } },
      }),
    ),
    accessPoints: known([
      {
        name: 'reports',
        arn: pointArn,
        vpcId: null,
        publicAccessBlock: off,
        policy: policyText({ ...statement('', 'Open', '*', 's3:GetObject'), Resource: `${pointArn}/object/*` }),
      },
    ]),
  },
  'keyed-bucket': {
    ...policy(statement('keyed-bucket', 'World', '*', 's3:GetObject')),
    kmsKey: known({ arn: 'alias/aws/s3', manager: 'AWS', enabled: true, policy: null }),
  },
  'limited-bucket': policy(statement('limited-bucket', 'Member', { AWS: member }, 's3:DeleteObject')),
  'unread-bucket': { bucketPolicy: denied('s3:GetBucketPolicy') },
  'shared-bucket': policy(
    statement('shared-bucket', 'Partner', accountRole, 's3:GetObject'),
    statement('shared-bucket', 'Member', { AWS: member }, 's3:ListBucket'),
  ),
  // Of a sample of two the public reads one, and of the others nothing is known.
  'mixed-bucket': {
    objectAcls: known({
      listed: 1000,
      more: true,
      acls: [
        { keys: ['private.txt'], acl: { ownerId: 'me', grants: [] } },
        {
          keys: ['leaked.txt'],
          acl: {
            ownerId: 'me',
            grants: [
              {
                grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' },
                permission: 'READ',
              },
            ],
          },
        },
      ],
    }),
  },
  'listed-bucket': {
    bucketAcl: known({
      ownerId: 'me',
      grants: [
        { grantee: { kind: 'CanonicalUser', id: 'me' }, permission: 'FULL_CONTROL' },
        { grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' }, permission: 'READ' },
      ],
    }),
  },
};
const others: Omit<BucketFacts, keyof ObjectAccessFacts> = {
  bucketPolicyStatus: absent,
  encryption: absent,
  versioning: absent,
  logging: absent,
  lifecycle: absent,
  replication: absent,
  objectLock: absent,
  notification: absent,
  website: absent,
  cors: absent,
  tags: absent,
  tagPolicy: absent,
  inventory: absent,
  objectEventTrails: absent,
};

const fullAccess = policyText({ Effect: 'Allow', Action: '*', Resource: '*' });
const noDeletion = policyText({ Sid: 'Keep', Effect: 'Deny', Action: 's3:DeleteObject*', Resource: '*' });
const accountOf = (id: string) => ({
  id,
  name: id,
  email: `${id}@example.com`,
  state: 'ACTIVE' as const,
  organizationalUnitId: 'r-root',
  organizationalUnitPath: 'Root',
  joinedAt: null,
});

/** Two accounts and buckets of every kind, judged and stored as the worker does it; `unswept-bucket` is only listed. */
export async function seedAccess(store: Store, id = 'sweep-access', startedAt = worldStart): Promise<void> {
  const sweep = { id, options: defaultSweepOptions, trigger: 'MANUAL', scheduleId: null, requestedBy: 'test' } as const;
  await store.createSweep({ ...sweep, startedAt });
  await store.setSweepStatus(id, 'RUNNING');
  await store.writeOrganization(id, {
    organization: { id: organizationId, managementAccountId: owner },
    units: [{ id: 'r-root', name: 'Root', parentId: null, path: 'Root', idPath: `${organizationId}/r-root/` }],
    accounts: [accountOf(owner), accountOf(member)],
    policies: {
      resourceControl: absent,
      serviceControl: known([
        { id: 'p-all', name: 'FullAWSAccess', targets: ['r-root', owner, member], document: fullAccess },
        { id: 'p-keep', name: 'keep objects', targets: ['r-root'], document: noDeletion },
      ]),
    },
  });
  const names = Object.keys(buckets);
  await store.writeBuckets(
    id,
    owner,
    [...names, 'unswept-bucket'].map((name) => ({ accountId: owner, name, region, createdAt: null })),
  );
  const nothing = everyAccessFact(absent);
  const rows = names.map((bucketName) => {
    const accessFacts = { ...nothing, ...buckets[bucketName] };
    const facts = { ...others, ...accessFacts };
    const context = {
      accountId: owner,
      bucketName,
      region,
      partition: partitionOf(region),
      organizationId,
      organizationAccountIds: new Set([owner, member]),
    };
    const settings = settingsOf(facts, context, factsNeeded);
    return { bucketName, ...evaluateBucket(facts, context), accessFacts, settings };
  });
  await store.writePosture(id, owner, rows);
}
