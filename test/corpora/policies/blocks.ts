import { blockOf } from '../../../services/posture/examples.ts';
import type { PublicAccessBlock } from '../../../services/posture/index.ts';
import { allow, owner, policyCase, read, stranger } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

const service = allow({ Service: 'cloudtrail.amazonaws.com' }, 's3:PutObject', {
  StringEquals: { 'aws:SourceAccount': owner },
});
const policies: readonly (readonly [
  name: string,
  statements: readonly Readonly<Record<string, unknown>>[],
  open: readonly [string, string],
  restricted: readonly [string, string],
])[] = [
  ['public', [read()], ['read', 'XS'], ['', 'S']],
  ['foreign account', [allow({ AWS: stranger }, 's3:GetObject')], ['', 'XE'], ['', 'XE']],
  ['public and foreign account', [read(), allow({ AWS: stranger }, 's3:PutObject')], ['read', 'XES'], ['', 'S']],
  ['service', [service], ['', ''], ['', '']],
  [
    'public listing of one prefix',
    [allow('*', 's3:ListBucket', { StringLike: { 's3:prefix': 'public/*' } })],
    ['list', 'XS'],
    ['', 'S'],
  ],
  ['organization', [read({ StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })], ['', 'XO'], ['', 'XO']],
  [
    'public and organization',
    [read(), allow('*', 's3:PutObject', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })],
    ['read', 'XOS'],
    ['', 'S'],
  ],
];

const levels = ['account', 'bucket'] as const;
const flags: readonly (readonly [name: string, flags: readonly (keyof PublicAccessBlock)[]])[] = [
  ['nothing', []],
  ['BlockPublicAcls', ['blockPublicAcls']],
  ['IgnorePublicAcls', ['ignorePublicAcls']],
  ['BlockPublicPolicy', ['blockPublicPolicy']],
  ['RestrictPublicBuckets', ['restrictPublicBuckets']],
  ['everything', ['blockPublicAcls', 'ignorePublicAcls', 'blockPublicPolicy', 'restrictPublicBuckets']],
];

/** What each flag at each level makes of each policy: only RestrictPublicBuckets changes what an existing policy gives. */
export const blocks: readonly PolicyCase[] = policies.flatMap(([policy, statements, open, restricted]) =>
  levels.flatMap((level) =>
    flags.map(([name, on]): PolicyCase => {
      const restricts = on.includes('restrictPublicBuckets');
      const [publicTo, also] = restricts ? restricted : open;
      const block = blockOf(...on);
      const facts = level === 'account' ? { accountPublicAccessBlock: block } : { bucketPublicAccessBlock: block };
      const blocked = restricts && on.includes('ignorePublicAcls') ? 'B' : '';
      return policyCase(
        'block',
        `${policy} policy, ${name} at the ${level}`,
        statements,
        publicTo,
        `${also}${blocked}`,
        { facts },
      );
    }),
  ),
);
