import { defineCheck } from '../define-check.ts';
import { recordingExamples } from '../examples-trails.ts';
import { recordingVerdict } from '../object-events-verdict.ts';
import { whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'object-write-events',
  title: 'No trail records who writes and deletes objects',
  findingType: 'Policy:S3Bucket/WriteEventsNotRecorded',
  severity: 'MEDIUM',
  needs: ['objectEventTrails'],
  frameworks: {
    FSBP: ['S3.22'],
    'CIS-v3': ['3.8'],
    'CIS-v5': ['3.8'],
    'CIS-v6': ['4.8'],
    'CIS-v7': ['4.8'],
    'PCI-DSS-4.0.1': ['10.2.1', '10.3.1'],
    Steampipe: ['s3_bucket_object_logging_enabled'],
    GDPR: ['30', '32'],
    HIPAA: ['164.312(b)', '164.308(a)(1)(ii)(D)'],
    SOC2: ['CC7.2', 'CC7.3'],
  },
  rationale: 'Without write events nobody can say afterwards who changed or deleted which object.',
  remediation: 'PutEventSelectors on a trail of all regions: data events of S3, writing.',
  evaluate: ({ objectEventTrails }, context) =>
    whenRead(objectEventTrails, (trails) => recordingVerdict(trails ?? [], context, 'WRITE')),
  examples: recordingExamples('WRITE'),
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/filtering-data-events.html',
  ],
});
