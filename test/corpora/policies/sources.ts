const s3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const organizations = 'https://docs.aws.amazon.com/organizations/latest/userguide/';
const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';

/** The pages of AWS's documentation that the labels come from. */
export const sources = {
  block: `${s3}access-control-block-public-access.html`,
  rcp: `${organizations}orgs_manage_policies_rcps.html`,
  scp: `${organizations}orgs_manage_policies_scps.html`,
  scpEvaluation: `${organizations}orgs_manage_policies_scps_evaluation.html`,
  s3Policy: `${organizations}orgs_manage_policies_s3.html`,
  kms: `${s3}UsingKMSEncryption.html`,
  kmsAccounts: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
  examples: `${s3}example-bucket-policies.html`,
  vpc: `${s3}example-bucket-policies-vpc-endpoint.html`,
  keys: `${s3}amazon-s3-policy-keys.html`,
  principals: `${s3}s3-bucket-user-policy-specifying-principal-intro.html`,
  accessPoints: `${s3}access-points-policies.html`,
  pointBlock: `${s3}access-points-bpa-settings.html`,
  pointVpc: `${s3}access-points-vpc.html`,
  multiRegion: `${s3}MultiRegionAccessPointPermissions.html`,
  acl: `${s3}acl-overview.html`,
  ownership: `${s3}about-object-ownership.html`,
  tagging: `${s3}tagging-and-policies.html`,
  signature: 'https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html',
  cloudFront:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  cloudTrail: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
  config: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',
  principal: `${iam}reference_policies_elements_principal.html`,
  notPrincipal: `${iam}reference_policies_elements_notprincipal.html`,
  action: `${iam}reference_policies_elements_action.html`,
  notAction: `${iam}reference_policies_elements_notaction.html`,
  resource: `${iam}reference_policies_elements_resource.html`,
  notResource: `${iam}reference_policies_elements_notresource.html`,
  operators: `${iam}reference_policies_elements_condition_operators.html`,
  sets: `${iam}reference_policies_multi-value-conditions.html`,
  globalKeys: `${iam}reference_policies_condition-keys.html`,
  variables: `${iam}reference_policies_variables.html`,
  evaluation: `${iam}reference_policies_evaluation-logic.html`,
  grammar: `${iam}reference_policies_grammar.html`,
  deputy: `${iam}confused-deputy.html`,
  version: `${iam}reference_policies_elements_version.html`,
} as const;
