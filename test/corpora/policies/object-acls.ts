import { denied, failed, type KmsKey, known } from '../../../services/model/index.ts';
import { aclOf, bareAclOf, blockOf, objectAclsOf } from '../../../services/posture/examples.ts';
import type { ObjectAccessFacts, Truth } from '../../../services/posture/index.ts';
import { allow, deny, objects as everyObject, organization, owner, read } from './make.ts';
import { everyGrant, type ObjectAclCase } from './object-acl-grants.ts';

const policy = (...statements: readonly object[]) =>
  ({ bucketPolicy: known(JSON.stringify({ Version: '2012-10-17', Statement: statements })) }) as const;
const leaked = objectAclsOf({ 'leaked.txt': [['AllUsers', 'READ']], 'kept.txt': [] });
const sample = objectAclsOf({ 'leaked.txt': [['AllUsers', 'READ']], 'kept.txt': [] }, { listed: 1_000, more: true });
const kept = objectAclsOf({ 'kept.txt': [] }, { listed: 1_000, more: true });
const open = ['PUBLIC read'] as const;

/** Settings beside one public object, and whether it stays public (true), or nobody can say. */
const beside: readonly (readonly [ObjectAclCase['source'], string, Partial<ObjectAccessFacts>, Truth])[] = [
  ['ownership', 'ObjectWriter', { ownershipControls: known('ObjectWriter') }, true],
  ['ownership', 'BucketOwnerPreferred', { ownershipControls: known('BucketOwnerPreferred') }, true],
  [
    'ownership',
    'BucketOwnerEnforced: ACLs no longer affect permissions',
    { ownershipControls: known('BucketOwnerEnforced') },
    false,
  ],
  ['ownership', 'ownership not read', { ownershipControls: denied('s3:GetBucketOwnershipControls') }, 'unknown'],
  [
    'block',
    'BlockPublicAcls, which stops only new ones',
    { bucketPublicAccessBlock: blockOf('blockPublicAcls') },
    true,
  ],
  ['block', 'IgnorePublicAcls at the bucket', { bucketPublicAccessBlock: blockOf('ignorePublicAcls') }, false],
  ['block', 'IgnorePublicAcls at the account', { accountPublicAccessBlock: blockOf('ignorePublicAcls') }, false],
  [
    's3Policy',
    'IgnorePublicAcls by the organization, account not read',
    { accountPublicAccessBlock: failed('SlowDown'), organizationPublicAccessBlock: known('all') },
    false,
  ],
  ['block', 'account not read', { accountPublicAccessBlock: denied('s3:GetAccountPublicAccessBlock') }, 'unknown'],
  [
    'block',
    'RestrictPublicBuckets, and no public policy',
    { bucketPublicAccessBlock: blockOf('restrictPublicBuckets') },
    true,
  ],
  [
    'block',
    'RestrictPublicBuckets, and a public policy',
    { bucketPublicAccessBlock: blockOf('restrictPublicBuckets'), ...policy(read()) },
    false,
  ],
  ['evaluation', 'an Allow for somebody else', policy(allow({ AWS: owner }, 's3:GetObject')), true],
  ['evaluation', 'a Deny for everybody', policy(deny()), false],
  [
    'evaluation',
    'a Deny of that action',
    policy(deny(undefined, { Action: 's3:GetObject*', Resource: everyObject })),
    false,
  ],
  [
    'evaluation',
    'a Deny of another action',
    policy(deny(undefined, { Action: 's3:PutObject', Resource: everyObject })),
    true,
  ],
  [
    'evaluation',
    'a Deny of that object',
    policy(deny(undefined, { Resource: everyObject.replace('*', 'leaked.txt') })),
    false,
  ],
  [
    'evaluation',
    'a Deny of the other object',
    policy(deny(undefined, { Resource: everyObject.replace('*', 'kept.txt') })),
    true,
  ],
  ['evaluation', 'a Deny of plain HTTP', policy(deny({ Bool: { 'aws:SecureTransport': 'false' } })), true],
  [
    'globalKeys',
    'a Deny outside the organization',
    policy(deny({ StringNotEquals: { 'aws:PrincipalOrgID': organization } })),
    false,
  ],
  [
    'vpc',
    'a Deny unless from a VPC endpoint',
    policy(deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })),
    false,
  ],
  ['evaluation', 'policy not read', { bucketPolicy: denied('s3:GetBucketPolicy') }, 'unknown'],
  ['grammar', 'a malformed policy', { bucketPolicy: known('{') }, 'unknown'],
  // Objects from before the default, or uploaded with another encryption, are not under the key.
  [
    'kms',
    'a key for the account alone',
    { kmsKey: known<KmsKey>({ arn: 'alias/aws/s3', manager: 'AWS', enabled: true, policy: null }) },
    'unknown',
  ],
];

const settings = beside.map(([source, name, facts, truth]): ObjectAclCase => {
  // From the endpoint, or of the organization, one still gets in.
  const some = /VPC/.test(name) ? ['EXTERNAL read'] : /outside/.test(name) ? ['ORGANIZATION read'] : [];
  return {
    source,
    name: `one public object of two, ${name}`,
    facts: { objectAcls: leaked, ...facts },
    public: truth,
    open: truth === true ? 1 : 0,
    ways: truth === true ? open : some,
  };
});

/** ACLs of objects, alone and beside what else decides. */
export const objectAclCases: readonly ObjectAclCase[] = [
  ...everyGrant,
  ...settings,
  { source: 'acl', name: 'none looked at, as none can matter', facts: {}, public: false, open: 0, ways: [] },
  { source: 'acl', name: 'an empty bucket', facts: { objectAcls: objectAclsOf({}) }, public: false, open: 0, ways: [] },
  {
    source: 'acl',
    name: 'not read',
    facts: { objectAcls: denied('s3:GetObjectAcl') },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'ownership',
    name: 'not read, ACLs turned off',
    facts: { objectAcls: denied('s3:GetObjectAcl'), ownershipControls: known('BucketOwnerEnforced') },
    public: false,
    open: 0,
    ways: [],
  },
  {
    source: 'block',
    name: 'not read, public ones ignored',
    facts: { objectAcls: failed('SlowDown'), bucketPublicAccessBlock: blockOf('ignorePublicAcls') },
    public: false,
    open: 0,
    ways: [],
  },
  {
    source: 'evaluation',
    name: 'not read, everybody denied',
    facts: { objectAcls: failed('SlowDown'), ...policy(deny()) },
    public: false,
    open: 0,
    ways: [],
  },
  {
    source: 'acl',
    name: 'one of a sample is public',
    facts: { objectAcls: sample },
    public: true,
    open: 1,
    ways: open,
  },
  {
    source: 'acl',
    name: 'none of a sample is public',
    facts: { objectAcls: kept },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'evaluation',
    name: 'none of a sample, the rest denied',
    facts: { objectAcls: kept, ...policy(deny()) },
    public: false,
    open: 0,
    ways: [],
  },
  {
    source: 'evaluation',
    name: 'none of a sample, the looked at denied',
    facts: { objectAcls: kept, ...policy(deny(undefined, { Resource: everyObject.replace('*', 'kept.txt') })) },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'acl',
    name: 'one of two could not be read',
    facts: { objectAcls: objectAclsOf({ 'kept.txt': [] }, { listed: 2 }) },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'acl',
    name: 'a partner by its canonical id',
    facts: { objectAcls: objectAclsOf({ a: [['partner', 'READ']] }) },
    public: false,
    open: 0,
    ways: ['EXTERNAL read'],
  },
  {
    source: 'block',
    name: 'a partner, public ACLs ignored',
    facts: {
      objectAcls: objectAclsOf({ a: [['partner', 'READ']] }),
      bucketPublicAccessBlock: blockOf('ignorePublicAcls'),
    },
    public: false,
    open: 0,
    ways: ['EXTERNAL read'],
  },
  {
    source: 'ownership',
    name: "an object of another account's, which lets the bucket's owner in",
    facts: {
      bucketAcl: aclOf(),
      objectAcls: known({
        listed: 1,
        more: false,
        acls: [{ keys: ['a'], acl: { ...bareAclOf(['uploader', 'FULL_CONTROL']), ownerId: 'uploader' } }],
      }),
    },
    public: false,
    open: 0,
    ways: ['EXTERNAL other', 'EXTERNAL permissions', 'EXTERNAL read'],
  },
  {
    source: 'acl',
    name: 'a group that nobody knows',
    facts: {
      objectAcls: known({
        listed: 1,
        more: false,
        acls: [
          {
            keys: ['a'],
            acl: {
              ownerId: 'me',
              grants: [
                {
                  grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/global/Everyone' },
                  permission: 'READ',
                },
              ],
            },
          },
        ],
      }),
    },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'acl',
    name: 'a permission that nobody knows',
    facts: { objectAcls: objectAclsOf({ a: [['AllUsers', 'SEE']] }) },
    public: 'unknown',
    open: 0,
    ways: [],
  },
  {
    source: 'evaluation',
    name: 'a key of wildcards, others denied',
    facts: {
      objectAcls: objectAclsOf({ [`*?$\{x}`]: [['AllUsers', 'READ']], kept: [] }),
      ...policy(deny(undefined, { Resource: `${everyObject.slice(0, -1)}k*` })),
    },
    public: true,
    open: 1,
    ways: open,
  },
];
