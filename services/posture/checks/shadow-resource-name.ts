import { defineCheck } from '../define-check.ts';
import { exampleAccount, strangeAccount } from '../examples.ts';
import { compliant, nonCompliant, notApplicable } from '../verdicts.ts';

/** Names that AWS services make up from account and region, so that anybody can foretell them. */
const patterns: readonly RegExp[] = [
  /^aws-glue-assets-(?<account>\d{12})-[a-z0-9-]+$/,
  /^aws-emr-studio-(?<account>\d{12})-[a-z0-9-]+$/,
  /^sagemaker-[a-z0-9-]+-(?<account>\d{12})$/,
  /^aws-athena-query-results-(?<account>\d{12})-[a-z0-9-]+$/,
  /^cdk-[a-z0-9]+-assets-(?<account>\d{12})-[a-z0-9-]+$/,
  /^elasticbeanstalk-[a-z0-9-]+-(?<account>\d{12})$/,
  /^codepipeline-[a-z0-9-]+-(?<account>\d{12})$/,
];

export default defineCheck({
  id: 'shadow-resource-name',
  title: 'The bucket has a name that a service would make for another account',
  findingType: 'Policy:S3Bucket/ShadowResource',
  severity: 'HIGH',
  needs: [],
  frameworks: { Prowler: ['s3_bucket_shadow_resource_vulnerability'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale: "Whoever makes such a bucket first receives the other account's scripts, templates or results.",
  remediation: 'Find out who made the bucket and why; delete it, or rename what needs it.',
  evaluate: (_, { accountId, bucketName, organizationAccountIds }) => {
    const owner = patterns
      .map((pattern) => pattern.exec(bucketName)?.groups?.['account'])
      .find((found) => found !== undefined);
    if (owner === undefined) return notApplicable('No service makes such a name.');
    if (owner === accountId) return compliant('The account holds the name that a service makes for it.');
    const inside = organizationAccountIds.has(owner) ? 'of the organization' : 'outside the organization';
    return nonCompliant(`The name is made for account ${owner} ${inside}, the bucket is in ${accountId}.`);
  },
  examples: [
    { name: 'any name', facts: {}, expect: 'NOT_APPLICABLE' },
    {
      name: 'own',
      facts: {},
      context: { bucketName: `aws-glue-assets-${exampleAccount}-eu-west-1` },
      expect: 'COMPLIANT',
    },
    {
      name: "another account's",
      facts: {},
      context: { bucketName: `sagemaker-eu-west-1-${strangeAccount}` },
      expect: 'NON_COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html'],
});
