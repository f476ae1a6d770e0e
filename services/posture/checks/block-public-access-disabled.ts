import { defineCheck } from '../define-check.ts';
import { allBlocked, blockOf } from '../examples.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'block-public-access-disabled',
  title: 'Every block public access setting of the bucket is off',
  findingType: 'Policy:IAMUser/S3BlockPublicAccessDisabled',
  severity: 'HIGH',
  needs: ['bucketPublicAccessBlock'],
  frameworks: { Macie: ['S3BlockPublicAccessDisabled'], 'PCI-DSS-4.0.1': ['1.4.4'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale: 'Nothing at the bucket stands between a mistaken policy or ACL and the public.',
  remediation: 'PutPublicAccessBlock on the bucket with all four settings true.',
  evaluate: ({ bucketPublicAccessBlock }) =>
    whenRead(bucketPublicAccessBlock, (block) =>
      block !== undefined && Object.values(block).some(Boolean)
        ? compliant('At least one of the four settings is on.')
        : nonCompliant('All four settings are off.'),
    ),
  examples: [
    { name: 'all on', facts: { bucketPublicAccessBlock: allBlocked }, expect: 'COMPLIANT' },
    { name: 'one on', facts: { bucketPublicAccessBlock: blockOf('blockPublicPolicy') }, expect: 'COMPLIANT' },
    { name: 'all off', facts: { bucketPublicAccessBlock: blockOf() }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
});
