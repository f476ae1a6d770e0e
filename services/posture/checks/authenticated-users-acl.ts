import { accessFactNames, accessOf, type Way } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, blockOf } from '../examples.ts';
import { isPublicWay, waysVerdict } from '../verdicts.ts';

const isConcerned = (way: Way): boolean =>
  isPublicWay(way) && (way.source === 'acl' || /^Grant\[\d+\] AuthenticatedUsers /.test(way.source));

export default defineCheck({
  id: 'authenticated-users-acl',
  title: 'The ACL lets everybody with an AWS account in',
  findingType: 'Policy:S3Bucket/AuthenticatedUsersAcl',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: {
    Steampipe: ['s3_bucket_not_accessible_to_all_authenticated_user'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'A grant to a group of the whole world is seldom meant, and easily overlooked beside the policy.',
  remediation: 'Delete the grant, or set object ownership to BucketOwnerEnforced.',
  evaluate: (facts, context) =>
    waysVerdict(accessOf(facts, context), isConcerned, 'The ACL has no grant to AuthenticatedUsers.'),
  examples: [
    { name: 'owner only', facts: { bucketAcl: aclOf() }, expect: 'COMPLIANT' },
    { name: 'granted', facts: { bucketAcl: aclOf(['AuthenticatedUsers', 'READ_ACP']) }, expect: 'NON_COMPLIANT' },
    {
      name: 'granted, and ignored',
      facts: {
        bucketAcl: aclOf(['AuthenticatedUsers', 'READ_ACP']),
        accountPublicAccessBlock: blockOf('ignorePublicAcls'),
      },
      expect: 'COMPLIANT',
    },
    { name: 'another grant', facts: { bucketAcl: aclOf(['AllUsers', 'READ']) }, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html'],
});
