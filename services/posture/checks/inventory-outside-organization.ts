import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { memberAccount, strangeAccount } from '../examples.ts';
import { compliant, copiesVerdict, whenRead } from '../verdicts.ts';

const to = (destinationAccountId: string | null, enabled = true) => ({
  inventory: known([
    { id: 'weekly', enabled, destinationBucketArn: 'arn:aws:s3:::amzn-s3-demo-list', destinationAccountId },
  ]),
});

export default defineCheck({
  id: 'inventory-outside-organization',
  title: 'Object inventories go to an account outside the organization',
  findingType: 'Policy:S3Bucket/InventoryLeavesOrganization',
  severity: 'MEDIUM',
  needs: ['inventory'],
  frameworks: { 'PCI-DSS-4.0.1': ['7.2.1', '7.2.2'], GDPR: ['28', '44'], HIPAA: ['164.308(b)(1)'], SOC2: ['CC6.7'] },
  rationale: 'Names of objects say much about people and business, and the list comes anew every day or week.',
  remediation: 'Send the inventory to a bucket of the organization, and state its account as the expected owner.',
  evaluate: ({ inventory }, context) =>
    whenRead(inventory, (rules) => {
      const active = (rules ?? []).filter(({ enabled }) => enabled);
      return active.length === 0 ? compliant('No inventory is written.') : copiesVerdict(active, context);
    }),
  examples: [
    { name: 'none', facts: {}, expect: 'COMPLIANT' },
    { name: 'foreign account', facts: to(strangeAccount), expect: 'NON_COMPLIANT' },
    { name: 'foreign account, turned off', facts: to(strangeAccount, false), expect: 'COMPLIANT' },
    { name: 'account of the organization', facts: to(memberAccount), expect: 'COMPLIANT' },
    { name: 'owner not stated', facts: to(null), expect: 'UNKNOWN' },
    {
      name: 'bucket of the organization',
      facts: to(null),
      context: {
        organizationBuckets: new Map([['amzn-s3-demo-list', { accountId: memberAccount, region: 'eu-west-1' }]]),
      },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html'],
});
