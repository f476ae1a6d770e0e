import { accessFactNames, accessOf } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import { allow, exampleAccount, policyOf } from '../examples.ts';
import { accessVerdict } from '../verdicts.ts';

const logging = { Service: 'logging.s3.amazonaws.com' };

export default defineCheck({
  id: 'confused-deputy',
  title: 'A service may use the bucket on behalf of any account',
  findingType: 'Policy:S3Bucket/ConfusedDeputy',
  severity: 'MEDIUM',
  needs: accessFactNames,
  frameworks: { 'PCI-DSS-4.0.1': ['7.2.1'], SOC2: ['CC6.3'] },
  rationale: 'Anybody with an AWS account can have the service read from the bucket or write to it for him.',
  remediation: 'Confine the statement with aws:SourceAccount, aws:SourceArn or aws:SourceOrgID.',
  evaluate: (facts, context) => {
    const report = accessOf(facts, context);
    return accessVerdict(
      report.confusedDeputy,
      report,
      ({ grantee }) => grantee.kind === 'deputy',
      'No service is let in on behalf of strangers.',
    );
  },
  examples: [
    { name: 'private', facts: {}, expect: 'COMPLIANT' },
    { name: 'unconfined', facts: { bucketPolicy: policyOf(allow(logging, 's3:PutObject')) }, expect: 'NON_COMPLIANT' },
    {
      name: 'any bucket as source',
      facts: {
        bucketPolicy: policyOf(allow(logging, 's3:PutObject', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } })),
      },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'confined to the account',
      facts: {
        bucketPolicy: policyOf(
          allow(logging, 's3:PutObject', { StringEquals: { 'aws:SourceAccount': exampleAccount } }),
        ),
      },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
});
