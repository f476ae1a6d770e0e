import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { memberAccount } from '../examples.ts';
import { compliant, nonCompliant, unknown, whenRead } from '../verdicts.ts';

const logging = known({ targetBucket: 'amzn-s3-demo-logs', targetPrefix: '' });
const ownedBy = (accountId: string) => new Map([['amzn-s3-demo-logs', { accountId, region: 'eu-west-1' }]]);

export default defineCheck({
  id: 'logging-outside-organization',
  title: 'Access logs go to a bucket that the organization does not hold',
  findingType: 'Policy:S3Bucket/LogsLeaveOrganization',
  severity: 'MEDIUM',
  needs: ['logging'],
  frameworks: { 'PCI-DSS-4.0.1': ['10.3.2'], SOC2: ['CC6.7', 'CC7.2'] },
  rationale: 'A target that was deleted can be made anew by a stranger, who then reads who asks for what.',
  remediation: 'Send the access logs to a bucket of the same account.',
  evaluate: ({ logging: fact }, { organizationBuckets }) =>
    whenRead(fact, (value) => {
      if (value === undefined) return compliant('No access log is written.');
      if (organizationBuckets === undefined) return unknown(`The owner of ${value.targetBucket} is not known`);
      return organizationBuckets.has(value.targetBucket)
        ? compliant(`${value.targetBucket} belongs to the organization.`)
        : nonCompliant(`${value.targetBucket} is not among the organization's buckets.`);
    }),
  examples: [
    { name: 'no log', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'bucket of the organization',
      facts: { logging },
      context: { organizationBuckets: ownedBy(memberAccount) },
      expect: 'COMPLIANT',
    },
    {
      name: 'vanished bucket',
      facts: { logging },
      context: { organizationBuckets: new Map() },
      expect: 'NON_COMPLIANT',
    },
    { name: 'buckets not listed', facts: { logging }, expect: 'UNKNOWN' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html'],
});
