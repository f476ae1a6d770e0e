import { known, unreadReason } from '../../model/index.ts';
import { blockDoubts, effectiveFlag } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { blockOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

export default defineCheck({
  id: 'object-acls-possible',
  title: 'Single objects can be made public by their ACLs',
  findingType: 'Policy:S3Bucket/ObjectAclsPossible',
  severity: 'LOW',
  needs: ['accountPublicAccessBlock', 'organizationPublicAccessBlock', 'bucketPublicAccessBlock', 'ownershipControls'],
  frameworks: { FSBP: ['S3.12'], SOC2: ['CC6.1'] },
  rationale: 'A bucket that looks private may hold objects that are not: their ACLs show only object by object.',
  remediation: 'Set object ownership to BucketOwnerEnforced, or turn on IgnorePublicAcls.',
  evaluate: (facts) => {
    const { ownershipControls } = facts;
    if (ownershipControls.state === 'known' && ownershipControls.value === 'BucketOwnerEnforced')
      return compliant('ACLs are turned off (BucketOwnerEnforced).');
    const ignored = effectiveFlag(facts, 'ignorePublicAcls');
    if (ignored === true) return compliant('Public ACLs are ignored.');
    const ownership = unreadReason(ownershipControls);
    const unread = [...(ownership === undefined ? [] : [ownership]), ...(ignored === false ? [] : blockDoubts(facts))];
    if (unread.length > 0) return unknown(unread.join('; '));
    return nonCompliant('ACLs are in force, and public ones are not ignored.');
  },
  examples: [
    { name: 'ACLs off', facts: { ownershipControls: known('BucketOwnerEnforced') }, expect: 'COMPLIANT' },
    {
      name: 'public ACLs ignored',
      facts: { accountPublicAccessBlock: blockOf('ignorePublicAcls') },
      expect: 'COMPLIANT',
    },
    { name: 'ACLs on', facts: { ownershipControls: known('ObjectWriter') }, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
});
