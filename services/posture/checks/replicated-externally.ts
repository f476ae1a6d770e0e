import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { memberAccount, strangeAccount } from '../examples.ts';
import { compliant, copiesVerdict, whenRead } from '../verdicts.ts';

const to = (destinationAccountId: string | null, enabled = true, name = 'amzn-s3-demo-copy') =>
  known([{ id: 'r', enabled, destinationBucketArn: `arn:aws:s3:::${name}`, destinationAccountId }]);
const regional = (account: string) => to(null, true, `amzn-s3-demo-copy-${account}-us-west-2-an`);

export default defineCheck({
  id: 'replicated-externally',
  title: 'Objects are replicated to an account outside the organization',
  findingType: 'Policy:IAMUser/S3BucketReplicatedExternally',
  severity: 'HIGH',
  needs: ['replication'],
  frameworks: {
    'PCI-DSS-4.0.1': ['7.2.1', '7.2.2'],
    GDPR: ['28', '44'],
    HIPAA: ['164.308(b)(1)'],
    SOC2: ['CC6.3', 'CC6.7'],
  },
  rationale: 'Every new object leaves the organization by itself.',
  remediation: 'Delete the replication rule, or replicate to an account of the organization.',
  evaluate: ({ replication }, context) =>
    whenRead(replication, (rules) => {
      const active = (rules ?? []).filter(({ enabled }) => enabled);
      return active.length === 0 ? compliant('No replication rule is in force.') : copiesVerdict(active, context);
    }),
  examples: [
    { name: 'none', facts: {}, expect: 'COMPLIANT' },
    { name: 'foreign account', facts: { replication: to(strangeAccount) }, expect: 'NON_COMPLIANT' },
    { name: 'foreign account, turned off', facts: { replication: to(strangeAccount, false) }, expect: 'COMPLIANT' },
    { name: 'account of the organization', facts: { replication: to(memberAccount) }, expect: 'COMPLIANT' },
    {
      name: "in a foreign account's namespace",
      facts: { replication: regional(strangeAccount) },
      expect: 'NON_COMPLIANT',
    },
    { name: "in a member's namespace", facts: { replication: regional(memberAccount) }, expect: 'COMPLIANT' },
    { name: 'owner not stated', facts: { replication: to(null) }, expect: 'UNKNOWN' },
    {
      name: 'owner known from the listing',
      facts: { replication: to(null) },
      context: {
        organizationBuckets: new Map([['amzn-s3-demo-copy', { accountId: memberAccount, region: 'eu-west-1' }]]),
      },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/macie/latest/user/findings-types.html'],
});
