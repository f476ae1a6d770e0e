import { known, unreadReason } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, notApplicable, unknown } from '../verdicts.ts';

const versioned = (mfaDelete: boolean) => known({ status: 'Enabled', mfaDelete } as const);

export default defineCheck({
  id: 'mfa-delete',
  title: 'Versions can be deleted without MFA',
  findingType: 'Policy:S3Bucket/MfaDeleteDisabled',
  severity: 'LOW',
  needs: ['versioning', 'lifecycle'],
  frameworks: {
    FSBP: ['S3.20'],
    'CIS-v3': ['2.1.2'],
    'CIS-v5': ['2.1.2'],
    'CIS-v6': ['3.1.2'],
    'CIS-v7': ['3.1.2'],
    Prowler: ['s3_bucket_no_mfa_delete'],
    Steampipe: ['s3_bucket_mfa_delete_enabled'],
    'PCI-DSS-4.0.1': ['8.4.1', '10.3.4'],
    HIPAA: ['164.312(c)(1)'],
    SOC2: ['A1.2'],
  },
  rationale: 'A stolen key is then enough to delete every version, or to turn versioning off.',
  remediation: 'As root user, PutBucketVersioning with MFADelete Enabled. It cannot stand beside lifecycle rules.',
  evaluate: ({ versioning, lifecycle }) => {
    if (versioning.state === 'known' && versioning.value.mfaDelete) return compliant('MFA delete is enabled.');
    const unread = unreadReason(versioning) ?? unreadReason(lifecycle);
    if (unread !== undefined) return unknown(unread);
    if (lifecycle.state === 'known' && lifecycle.value.enabledRules > 0)
      return notApplicable('MFA delete cannot be enabled beside lifecycle rules.');
    return nonCompliant('MFA delete is not enabled.');
  },
  examples: [
    { name: 'enabled', facts: { versioning: versioned(true) }, expect: 'COMPLIANT' },
    { name: 'versions without MFA', facts: { versioning: versioned(false) }, expect: 'NON_COMPLIANT' },
    { name: 'no versions', facts: {}, expect: 'NON_COMPLIANT' },
    {
      name: 'lifecycle rules',
      facts: { versioning: versioned(false), lifecycle: known({ enabledRules: 1 }) },
      expect: 'NOT_APPLICABLE',
    },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-20'],
});
