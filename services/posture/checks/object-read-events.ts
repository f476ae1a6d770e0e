import { defineCheck } from '../define-check.ts';
import { recordingExamples } from '../examples-trails.ts';
import { recordingVerdict } from '../object-events-verdict.ts';
import { whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'object-read-events',
  title: 'No trail records who reads objects',
  findingType: 'Policy:S3Bucket/ReadEventsNotRecorded',
  severity: 'MEDIUM',
  needs: ['objectEventTrails'],
  frameworks: {
    FSBP: ['S3.23'],
    'CIS-v3': ['3.9'],
    'CIS-v5': ['3.9'],
    'CIS-v6': ['4.9'],
    'CIS-v7': ['4.9'],
    'PCI-DSS-4.0.1': ['10.2.1', '10.3.1'],
    Steampipe: ['s3_bucket_object_logging_enabled'],
    GDPR: ['30', '32'],
    HIPAA: ['164.312(b)', '164.308(a)(1)(ii)(D)'],
    SOC2: ['CC7.2', 'CC7.3'],
  },
  rationale: 'Without read events nobody can say after a leak which objects left.',
  remediation: 'PutEventSelectors on a trail of all regions: data events of S3, reading.',
  evaluate: ({ objectEventTrails }, context) =>
    whenRead(objectEventTrails, (trails) => recordingVerdict(trails ?? [], context, 'READ')),
  examples: recordingExamples('READ'),
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html',
  ],
});
