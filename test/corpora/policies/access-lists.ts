import { absent, known } from '../../../services/model/index.ts';
import { aclOf, blockOf } from '../../../services/posture/examples.ts';
import type { PolicyCase } from './policy-case.ts';

/** What each permission gives on a bucket (ACL overview, "Mapping of ACL permissions and access policy permissions"). */
const given: Readonly<Record<string, string>> = {
  READ: 'list',
  WRITE: 'write',
  READ_ACP: 'other',
  WRITE_ACP: 'permissions',
  FULL_CONTROL: 'write list permissions other',
};
const groups = ['AllUsers', 'AuthenticatedUsers'] as const;

const settings: readonly (readonly [name: string, facts: PolicyCase['facts'], open: boolean, also: string])[] = [
  ['no block', {}, true, ''],
  ['BlockPublicAcls, which stops only new ones', { bucketPublicAccessBlock: blockOf('blockPublicAcls') }, true, ''],
  ['BlockPublicPolicy', { bucketPublicAccessBlock: blockOf('blockPublicPolicy') }, true, ''],
  [
    'RestrictPublicBuckets, which speaks of policies',
    { bucketPublicAccessBlock: blockOf('restrictPublicBuckets') },
    true,
    '',
  ],
  ['IgnorePublicAcls at the bucket', { bucketPublicAccessBlock: blockOf('ignorePublicAcls') }, false, ''],
  ['IgnorePublicAcls at the account', { accountPublicAccessBlock: blockOf('ignorePublicAcls') }, false, ''],
  ['all blocked', { accountPublicAccessBlock: blockOf('ignorePublicAcls', 'restrictPublicBuckets') }, false, 'B'],
  ['owner enforced', { ownershipControls: known('BucketOwnerEnforced') }, false, ''],
  ['owner preferred', { ownershipControls: known('BucketOwnerPreferred') }, true, ''],
  ['object writer', { ownershipControls: known('ObjectWriter') }, true, ''],
];

const withAcl = (facts: PolicyCase['facts'], grantee: string, permission: string): PolicyCase['facts'] => ({
  ...facts,
  bucketAcl: aclOf([grantee, permission]),
});

const toGroups = groups.flatMap((group) =>
  Object.entries(given).flatMap(([permission, words]) =>
    settings.map(
      ([name, facts, open, also]): PolicyCase => ({
        name: `${group} ${permission}, ${name}`,
        source:
          name.startsWith('owner') || name === 'object writer' ? 'ownership' : name === 'no block' ? 'acl' : 'block',
        facts: withAcl(facts, group, permission),
        public: open ? words : '',
        also: `${open ? 'X' : ''}${also}`,
      }),
    ),
  ),
);

const userSettings: readonly (readonly [name: string, facts: PolicyCase['facts'], also: string])[] = [
  ['no block', {}, 'XE'],
  ['IgnorePublicAcls', { bucketPublicAccessBlock: blockOf('ignorePublicAcls') }, 'XE'],
  ['owner enforced', { ownershipControls: known('BucketOwnerEnforced') }, ''],
];

const toUser = Object.keys(given).flatMap((permission) =>
  userSettings.map(
    ([name, facts, also]): PolicyCase => ({
      name: `another user ${permission}, ${name}`,
      source: 'acl',
      facts: withAcl(facts, 'another-canonical-id', permission),
      public: '',
      also,
    }),
  ),
);

const logDelivery = known({
  ownerId: 'owner-canonical-id',
  grants: [
    { grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, permission: 'WRITE' },
    { grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/s3/LogDelivery' }, permission: 'READ_ACP' },
  ],
} as const);

/** Bucket ACLs, what object ownership and the blocks make of them. */
export const accessLists: readonly PolicyCase[] = [
  ...toGroups,
  ...toUser,
  { name: 'owner only', source: 'acl', facts: { bucketAcl: aclOf() }, public: '', also: '' },
  { name: 'no ACL', source: 'acl', facts: { bucketAcl: absent }, public: '', also: '' },
  { name: 'log delivery', source: 'acl', facts: { bucketAcl: logDelivery }, public: '', also: '' },
  {
    name: 'two groups',
    source: 'acl',
    facts: { bucketAcl: aclOf(['AllUsers', 'READ'], ['AuthenticatedUsers', 'WRITE']) },
    public: 'write list',
    also: 'X',
  },
  {
    name: 'a group that S3 does not have',
    source: 'acl',
    facts: {
      bucketAcl: known({
        ownerId: 'o',
        grants: [{ grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/zz' }, permission: 'READ' }],
      }),
    },
    public: 'list?',
    also: 'xo',
  },
  {
    name: 'a permission that S3 does not have',
    source: 'acl',
    facts: { bucketAcl: aclOf(['AllUsers', 'EXECUTE']) },
    public: '*?',
    also: 'xo',
  },
];
