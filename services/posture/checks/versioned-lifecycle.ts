import { known, unreadReason } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, notApplicable, unknown } from '../verdicts.ts';

const enabled = known({ status: 'Enabled', mfaDelete: false } as const);

export default defineCheck({
  id: 'versioned-lifecycle',
  title: 'A versioned bucket has no lifecycle rule',
  findingType: 'Policy:S3Bucket/VersionsKeptForever',
  severity: 'MEDIUM',
  needs: ['versioning', 'lifecycle'],
  frameworks: {
    FSBP: ['S3.10'],
    Steampipe: ['s3_bucket_versioning_and_lifecycle_policy_enabled'],
    'PCI-DSS-4.0.1': ['3.2.1', '10.5.1'],
    GDPR: ['5(1)(e)', '17'],
    SOC2: ['C1.2'],
  },
  rationale: 'What a user deletes stays as an old version, for ever.',
  remediation: 'Add a lifecycle rule with NoncurrentVersionExpiration.',
  evaluate: ({ versioning, lifecycle }) => {
    const rules = lifecycle.state === 'known' ? lifecycle.value.enabledRules : 0;
    const unread = unreadReason(versioning) ?? (isVersioned(versioning) ? unreadReason(lifecycle) : undefined);
    if (unread !== undefined) return unknown(unread);
    if (!isVersioned(versioning)) return notApplicable('The bucket keeps no versions.');
    return rules > 0 ? compliant(`${rules} rules are in force.`) : nonCompliant('No rule is in force.');
  },
  examples: [
    {
      name: 'versioned with a rule',
      facts: { versioning: enabled, lifecycle: known({ enabledRules: 2 }) },
      expect: 'COMPLIANT',
    },
    { name: 'versioned without', facts: { versioning: enabled }, expect: 'NON_COMPLIANT' },
    { name: 'no versions', facts: {}, expect: 'NOT_APPLICABLE' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-10'],
});

function isVersioned(fact: { readonly state: string; readonly value?: { readonly status: string } }): boolean {
  return fact.state === 'known' && fact.value?.status === 'Enabled';
}
