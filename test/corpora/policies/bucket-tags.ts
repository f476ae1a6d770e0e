import { absent, denied, type Fact, type KmsKey, known } from '../../../services/model/index.ts';
import { allow, closedBy, equals, like, policyCase, read, root, stranger, v } from './make.ts';
import type { PolicyCase } from './policy-case.ts';

type Tags = Fact<Readonly<Record<string, string>>>;
const tag = 'aws:ResourceTag/exposure';
const open: Tags = known({ exposure: 'open', team: 'blue' });
const shut: Tags = known({ exposure: 'shut', team: 'blue' });
const unread: Tags = denied('s3:GetBucketAbac');
const given = (accessTags: Tags) => ({ facts: { accessTags } });
const tagged = read(equals(tag, 'open'));
const unlessTagged = closedBy({ StringNotEquals: { [tag]: 'open' } });
const ownTeam = read(equals('aws:PrincipalTag/team', v('aws:ResourceTag/team')));
const team = { Effect: 'Allow', Principal: { AWS: root(stranger) }, Action: 'kms:Decrypt', Resource: '*' };
const key = (Condition: object) =>
  known<KmsKey>({
    arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    manager: 'CUSTOMER',
    enabled: true,
    policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ ...team, Condition }] }),
  });

/** Tags of the bucket in conditions: they are there for policies once attribute-based access control is enabled, and not before. */
export const bucketTags: readonly PolicyCase[] = [
  policyCase('abac', 'world, tagged so', tagged, 'read', 'XS', given(open)),
  policyCase('abac', 'world, tagged otherwise', tagged, '', 'S', given(shut)),
  policyCase('abac', 'world, not enabled', tagged, '', 'S', given(absent)),
  policyCase('abac', 'world, unread', tagged, 'read?', 'xoS', given(unread)),
  policyCase('abac', 'world, by the key of S3', read(like('s3:BucketTag/exposure', 'op*')), 'read', 'XS', given(open)),
  policyCase(
    'abac',
    'world, the tag in other letters',
    read(equals('aws:ResourceTag/Exposure', 'open')),
    'read',
    'XS',
    {
      facts: { accessTags: open },
    },
  ),
  policyCase('abac', 'world, two tags that differ by letters', tagged, 'read?', 'xoS', {
    facts: { accessTags: known({ exposure: 'shut', Exposure: 'open' }) },
  }),
  policyCase(
    'abac',
    'world, where there is no such tag',
    read({ Null: { [tag]: 'true' } }),
    'read',
    'XS',
    given(absent),
  ),
  policyCase('abac', 'closed unless tagged, tagged', unlessTagged, 'read', 'XS', given(open)),
  policyCase('abac', 'closed unless tagged, tagged otherwise', unlessTagged, '', 'S', given(shut)),
  policyCase('abac', 'closed unless tagged, not enabled', unlessTagged, '', 'S', given(absent)),
  policyCase('abac', 'closed unless tagged, unread', unlessTagged, 'read?', 'xoS', given(unread)),
  policyCase('abac', "the caller's team is the bucket's", ownTeam, 'read', 'XS', given(open)),
  policyCase('abac', "the caller's team is the bucket's, not enabled", ownTeam, '', 'S', given(absent)),
  policyCase('abac', 'nobody else, unread', allow({ AWS: root('111122223333') }, 's3:*', equals(tag, 'open')), '', '', {
    facts: { accessTags: unread },
  }),
  policyCase('kms', 'partner, tags of the key are asked', allow({ AWS: root(stranger) }, 's3:GetObject'), '', 'xe', {
    facts: { accessTags: open, kmsKey: key(equals(tag, 'open')) },
  }),
];
