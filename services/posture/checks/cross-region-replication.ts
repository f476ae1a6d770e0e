import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, unknown, whenRead } from '../verdicts.ts';

const to = (name: string, enabled = true) =>
  known([{ id: 'r', enabled, destinationBucketArn: `arn:aws:s3:::${name}`, destinationAccountId: null }]);
const organizationBuckets = new Map([
  ['amzn-s3-demo-near', { accountId: '111122223333', region: 'eu-west-1' }],
  ['amzn-s3-demo-far', { accountId: '111122223333', region: 'eu-central-1' }],
]);

export default defineCheck({
  id: 'cross-region-replication',
  title: 'Nothing is replicated to another region',
  findingType: 'Policy:S3Bucket/CrossRegionReplicationDisabled',
  severity: 'LOW',
  needs: ['replication'],
  frameworks: {
    FSBP: ['S3.7'],
    Prowler: ['s3_bucket_cross_region_replication'],
    Steampipe: ['s3_bucket_cross_region_replication_enabled'],
    HIPAA: ['164.308(a)(7)(ii)(A)'],
    SOC2: ['A1.2'],
  },
  rationale: 'The loss of one region is the loss of the data.',
  remediation: 'PutBucketReplication with a destination in another region.',
  evaluate: ({ replication }, { organizationBuckets: buckets, region }) =>
    whenRead(replication, (rules) => {
      const names = (rules ?? [])
        .filter(({ enabled }) => enabled)
        .map((rule) => rule.destinationBucketArn.split(':').at(-1) ?? '');
      if (names.length === 0) return nonCompliant('No replication rule is in force.');
      const far = names.find((name) => {
        const home = buckets?.get(name);
        return home !== undefined && home.region !== region;
      });
      if (far !== undefined) return compliant(`Replicated to ${far} in another region.`);
      const unseen = names.filter((name) => buckets?.get(name) === undefined);
      return unseen.length > 0
        ? unknown(`The region of ${unseen.join(', ')} is not known`)
        : nonCompliant('Every destination stands in the same region.');
    }),
  examples: [
    { name: 'none', facts: {}, expect: 'NON_COMPLIANT' },
    {
      name: 'turned off',
      facts: { replication: to('amzn-s3-demo-far', false) },
      context: { organizationBuckets },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'same region',
      facts: { replication: to('amzn-s3-demo-near') },
      context: { organizationBuckets },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'another region',
      facts: { replication: to('amzn-s3-demo-far') },
      context: { organizationBuckets },
      expect: 'COMPLIANT',
    },
    { name: 'a bucket that was not listed', facts: { replication: to('amzn-s3-demo-elsewhere') }, expect: 'UNKNOWN' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-7'],
});
