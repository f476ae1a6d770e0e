import { accessFactNames, accessOf, type Way } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, blockOf } from '../examples.ts';
import { isPublicWay, waysVerdict } from '../verdicts.ts';

const isConcerned = (way: Way): boolean =>
  isPublicWay(way) && (way.source === 'acl' || way.source.startsWith('Grant[')) && way.permission === 'list';

export default defineCheck({
  id: 'public-list-acl',
  title: 'The ACL lets everybody list the bucket',
  findingType: 'Policy:S3Bucket/PublicListAcl',
  severity: 'CRITICAL',
  needs: accessFactNames,
  frameworks: { Prowler: ['s3_bucket_public_list_acl'], 'PCI-DSS-4.0.1': ['1.4.4'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale: 'A grant to a group of the whole world is seldom meant, and easily overlooked beside the policy.',
  remediation: 'Delete the grant, or set object ownership to BucketOwnerEnforced.',
  evaluate: (facts, context) => waysVerdict(accessOf(facts, context), isConcerned, 'The ACL lets nobody list.'),
  examples: [
    { name: 'owner only', facts: { bucketAcl: aclOf() }, expect: 'COMPLIANT' },
    { name: 'granted', facts: { bucketAcl: aclOf(['AllUsers', 'READ']) }, expect: 'NON_COMPLIANT' },
    {
      name: 'granted, and ignored',
      facts: { bucketAcl: aclOf(['AllUsers', 'READ']), accountPublicAccessBlock: blockOf('ignorePublicAcls') },
      expect: 'COMPLIANT',
    },
    { name: 'another grant', facts: { bucketAcl: aclOf(['AllUsers', 'WRITE']) }, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
});
