import { describe, expect, it } from 'vitest';
import { checks } from './index.ts';

/** What other tools check about S3, and which of it no check of ours stands for yet: both sides of the ledger are exact. */
const ledger: readonly { framework: string; controls: readonly string[]; open: readonly string[] }[] = [
  {
    framework: 'FSBP',
    // S3.4, S3.16, S3.18 and S3.21 are not on AWS's page.
    controls: [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 22, 23, 24, 25].map((n) => `S3.${n}`),
    open: [],
  },
  {
    framework: 'Prowler',
    controls: `access_point_public_access_block account_level_public_access_blocks bucket_acl_prohibited
      bucket_cross_account_access bucket_cross_region_replication bucket_default_encryption
      bucket_event_notifications_enabled bucket_kms_encryption bucket_level_public_access_block bucket_lifecycle_enabled
      bucket_no_mfa_delete bucket_object_lock bucket_object_public bucket_object_versioning
      bucket_policy_public_write_access bucket_public_access bucket_public_list_acl bucket_public_write_acl
      bucket_secure_transport_policy bucket_server_access_logging_enabled bucket_shadow_resource_vulnerability
      multi_region_access_point_public_access_block`
      .split(/\s+/)
      .map((name) => `s3_${name}`),
    open: [],
  },
  {
    framework: 'Steampipe',
    controls: `s3_access_point_restrict_public_access s3_bucket_acls_should_prohibit_user_access
      s3_bucket_cross_region_replication_enabled s3_bucket_default_encryption_enabled
      s3_bucket_default_encryption_enabled_kms s3_bucket_enforces_ssl s3_bucket_event_notifications_enabled
      s3_bucket_lifecycle_policy_enabled s3_bucket_logging_enabled s3_bucket_mfa_delete_enabled
      s3_bucket_not_accessible_to_all_authenticated_user s3_bucket_object_lock_enabled s3_bucket_object_logging_enabled
      s3_bucket_policy_restrict_public_access s3_bucket_policy_restricts_cross_account_permission_changes
      s3_bucket_protected_by_macie s3_bucket_restrict_public_read_access s3_bucket_restrict_public_write_access
      s3_bucket_static_website_hosting_disabled s3_bucket_versioning_enabled
      s3_bucket_versioning_and_lifecycle_policy_enabled s3_directory_bucket_lifecycle_policy_configured
      s3_multi_region_access_point_public_access_blocked s3_public_access_block_account s3_public_access_block_bucket
      s3_public_access_block_bucket_account`.split(/\s+/),
    open: [],
  },
];

const macie = `S3BlockPublicAccessDisabled S3BucketEncryptionDisabled S3BucketPublic S3BucketReplicatedExternally
  S3BucketSharedExternally S3BucketSharedWithCloudFront`.split(/\s+/);

describe.each(ledger)('$framework', ({ framework, controls, open }) => {
  const ours = new Set(checks.flatMap(({ frameworks }) => frameworks[framework] ?? []));

  it('has a check of ours for each control, or an entry among the open ones', () => {
    expect(controls.filter((control) => !ours.has(control))).toEqual(open);
  });

  it('knows every control that our checks name', () => {
    expect([...ours].filter((control) => !controls.includes(control))).toEqual([]);
  });
});

it("raises each of Macie's six policy findings", () => {
  const types = new Set(checks.map(({ findingType }) => findingType));
  expect(macie.filter((name) => !types.has(`Policy:IAMUser/${name}`))).toEqual([]);
});
