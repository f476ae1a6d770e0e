import type { BucketContents, DataKind, TaggedObject } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { objectTagsVerdict } from '../object-tags-verdict.ts';

const found = (tagged: readonly TaggedObject[], more: Partial<BucketContents['objects']> = {}) => {
  const kinds: readonly DataKind[] = ['FINANCIAL'];
  const objects = { found: tagged.length, read: tagged.length, unread: [], tagged, ...more };
  return { contents: { scan: 'READ', kinds, objects } } as const;
};
const object = (key: string, tags: Record<string, string>): TaggedObject => ({ key, kinds: ['FINANCIAL'], tags });
const labelled = object('a.csv', { 'data-classification': 'confidential', team: 'shop' });

export default defineCheck({
  id: 'object-tags-contradict-contents',
  title: 'Tags of objects say less than the scan found in them',
  findingType: 'Policy:S3Bucket/ObjectTagsContradictContents',
  severity: 'HIGH',
  needs: [],
  dependsOnContents: true,
  frameworks: { 'PCI-DSS-4.0.1': ['12.5.2'], GDPR: ['30', '32'], SOC2: ['C1.1', 'CC6.1'] },
  rationale:
    'Policies let readers in, and lifecycle and replication rules move objects, by their tags: a low label on high data opens what the bucket closes.',
  remediation: 'Move the objects, or raise their labels (`label-object`).',
  evaluate: (_, { contents }) => objectTagsVerdict(contents),
  examples: [
    { name: 'nothing found', facts: {}, context: { contents: { scan: 'READ', kinds: [] } }, expect: 'COMPLIANT' },
    { name: 'confidential, with cards', facts: {}, context: found([labelled]), expect: 'COMPLIANT' },
    { name: 'no tags', facts: {}, context: found([], { found: 3, read: 3 }), expect: 'COMPLIANT' },
    {
      name: 'one of two is public',
      facts: {},
      context: found([labelled, object('b.csv', { Classification: 'public' })]),
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'one is internal, others were refused',
      facts: {},
      context: found([object('b.csv', { sensitivity: 'internal' })], {
        found: 9,
        unread: [{ reason: 'DENIED s3:GetObjectTagging', objects: 8 }],
      }),
      expect: 'NON_COMPLIANT',
    },
    { name: 'more than were looked at', facts: {}, context: found([labelled], { found: 201 }), expect: 'UNKNOWN' },
    {
      name: 'some objects were not analyzed',
      facts: {},
      context: { contents: { scan: 'READ', kinds: [], notAnalyzed: 4 } },
      expect: 'UNKNOWN',
    },
    { name: 'never scanned', facts: {}, context: { contents: { scan: 'NONE', kinds: [] } }, expect: 'UNKNOWN' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html',
    'https://docs.aws.amazon.com/whitepapers/latest/data-classification/data-classification-models-and-schemes.html',
  ],
});
