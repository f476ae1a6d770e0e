import { denied, known } from '../../model/index.ts';
import { type ObjectAccessFacts, objectAccessFactNames } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { aclOf, blockOf, deny, objectAclsOf, policyOf } from '../examples.ts';
import { explainObjects } from '../explain-objects.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

const open = objectAclsOf({ 'a.txt': [['AllUsers', 'READ']], 'b.txt': [] });
const partly = (grants: Parameters<typeof objectAclsOf>[0]): Partial<ObjectAccessFacts> => ({
  objectAcls: objectAclsOf(grants, { listed: 1_000, more: true }),
});

export default defineCheck({
  id: 'public-objects',
  title: 'Objects are public by their own ACLs',
  findingType: 'Policy:S3Bucket/PublicObjects',
  severity: 'HIGH',
  needs: objectAccessFactNames,
  frameworks: {
    Prowler: ['s3_bucket_object_public'],
    'PCI-DSS-4.0.1': ['1.3.1', '1.4.4'],
    GDPR: ['25', '32'],
    HIPAA: ['164.308(a)(3)(i)', '164.312(a)(1)'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale:
    'A bucket that is private by policy and ACL may hold objects that everybody reads, and no view of the bucket shows it.',
  remediation:
    'Turn on IgnorePublicAcls, or set object ownership to BucketOwnerEnforced; then delete the grants of the objects named.',
  evaluate: (facts, context) => {
    const { isPublic, why, reasons } = explainObjects(facts, context);
    if (isPublic === 'unknown') return unknown([why, ...reasons.filter((reason) => !why.includes(reason))].join('; '));
    return isPublic ? nonCompliant(`${why}.`) : compliant(`${why}.`);
  },
  examples: [
    { name: 'ACLs off', facts: { ownershipControls: known('BucketOwnerEnforced') }, expect: 'COMPLIANT' },
    {
      name: 'public ACLs ignored',
      facts: { accountPublicAccessBlock: blockOf('ignorePublicAcls'), objectAcls: open },
      expect: 'COMPLIANT',
    },
    { name: 'all objects looked at', facts: { objectAcls: objectAclsOf({ 'a.txt': [] }) }, expect: 'COMPLIANT' },
    { name: 'an empty bucket', facts: { objectAcls: objectAclsOf({}) }, expect: 'COMPLIANT' },
    { name: 'one of two', facts: { objectAcls: open, bucketAcl: aclOf() }, expect: 'NON_COMPLIANT' },
    { name: 'one of a sample', facts: partly({ 'a.txt': [['AuthenticatedUsers', 'READ']] }), expect: 'NON_COMPLIANT' },
    { name: 'none of a sample', facts: partly({ 'a.txt': [], 'b.txt': [] }), expect: 'UNKNOWN' },
    {
      name: 'a sample, and everybody is denied',
      facts: { ...partly({ 'a.txt': [['AllUsers', 'READ']] }), bucketPolicy: policyOf(deny('*', 's3:*')) },
      expect: 'COMPLIANT',
    },
    {
      name: 'one partner',
      facts: { objectAcls: objectAclsOf({ 'a.txt': [['partner', 'READ']] }) },
      expect: 'COMPLIANT',
    },
    { name: 'not read', facts: { objectAcls: denied('s3:GetObjectAcl') }, expect: 'UNKNOWN' },
  ],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  ],
});
