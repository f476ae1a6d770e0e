import { deletedPrincipals } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allow, memberAccount, policyOf } from '../examples.ts';
import { compliant, nonCompliant, unknown } from '../verdicts.ts';

export default defineCheck({
  id: 'deleted-principals',
  title: 'The policy names principals that were deleted',
  findingType: 'Policy:S3Bucket/DeletedPrincipal',
  severity: 'LOW',
  needs: ['bucketPolicy'],
  frameworks: { 'PCI-DSS-4.0.1': ['7.2.4'], SOC2: ['CC6.2', 'CC6.3'] },
  rationale:
    'AWS shows a unique id in place of a deleted user or role: the statement is out of date, and nobody can say whom it meant.',
  remediation: 'Remove the id from the statement, or name the principal anew.',
  evaluate: ({ bucketPolicy }) => {
    const found = deletedPrincipals(bucketPolicy);
    if ('doubt' in found) return unknown(found.doubt);
    return found.ids.length === 0
      ? compliant('No principal of the policy is a bare unique id.')
      : nonCompliant(`Named: ${found.ids.join(', ')}.`);
  },
  examples: [
    { name: 'no policy', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'living principal',
      facts: { bucketPolicy: policyOf(allow({ AWS: memberAccount }, 's3:GetObject')) },
      expect: 'COMPLIANT',
    },
    {
      name: 'deleted role',
      facts: { bucketPolicy: policyOf(allow({ AWS: 'AROADBQP57FF2AEXAMPLE' }, 's3:GetObject')) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'not JSON', facts: { bucketPolicy: { state: 'known', value: '{' } }, expect: 'UNKNOWN' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
});
