import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { exampleBucket } from '../examples.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'log-delivery-loop',
  title: 'The bucket logs its own log deliveries',
  findingType: 'Policy:S3Bucket/LogDeliveryLoop',
  severity: 'LOW',
  needs: ['logging'],
  frameworks: { 'PCI-DSS-4.0.1': ['10.3.3'], SOC2: ['CC7.2'] },
  rationale: 'Each delivered log is an access that is logged again: the logs grow without end and hide what matters.',
  remediation: 'Send the access logs to another bucket.',
  evaluate: ({ logging }, { bucketName }) =>
    whenRead(logging, (value) =>
      value?.targetBucket === bucketName
        ? nonCompliant('Access logs are delivered to the bucket itself.')
        : compliant(value === undefined ? 'No access log is written.' : `Access logs go to ${value.targetBucket}.`),
    ),
  examples: [
    {
      name: 'itself',
      facts: { logging: known({ targetBucket: exampleBucket, targetPrefix: 'log/' }) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'another bucket',
      facts: { logging: known({ targetBucket: 'amzn-s3-demo-logs', targetPrefix: '' }) },
      expect: 'COMPLIANT',
    },
    { name: 'no log', facts: {}, expect: 'COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
});
