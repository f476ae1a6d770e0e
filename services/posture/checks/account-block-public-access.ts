import { defineCheck } from '../define-check.ts';
import { allBlocked, blockOf } from '../examples.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'account-block-public-access',
  title: 'Block public access is not fully on at the account',
  findingType: 'Policy:S3Bucket/AccountBlockPublicAccessIncomplete',
  severity: 'MEDIUM',
  needs: ['accountPublicAccessBlock'],
  frameworks: {
    FSBP: ['S3.1'],
    'CIS-v3': ['2.1.4'],
    'CIS-v5': ['2.1.4'],
    'CIS-v6': ['3.1.4'],
    'CIS-v7': ['3.1.4'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    Prowler: ['s3_account_level_public_access_blocks'],
    Steampipe: ['s3_public_access_block_account'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'At the account the four settings cover every bucket, also those made tomorrow.',
  remediation: 'PutPublicAccessBlock on the account with all four settings true, or an S3_POLICY of the organization.',
  evaluate: ({ accountPublicAccessBlock }) =>
    whenRead(accountPublicAccessBlock, (block) => {
      if (block === undefined) return nonCompliant('The account has no public access block.');
      const off = Object.entries(block).filter(([, on]) => !on);
      if (off.length === 0) return compliant('All four settings are on.');
      return nonCompliant(`Off: ${off.map(([name]) => name).join(', ')}.`);
    }),
  examples: [
    { name: 'all on', facts: { accountPublicAccessBlock: allBlocked }, expect: 'COMPLIANT' },
    { name: 'one on', facts: { accountPublicAccessBlock: blockOf('ignorePublicAcls') }, expect: 'NON_COMPLIANT' },
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-1',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
