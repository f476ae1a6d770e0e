import { known } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

export default defineCheck({
  id: 'event-notifications',
  title: 'No event notification is configured',
  findingType: 'Policy:S3Bucket/EventNotificationsDisabled',
  severity: 'LOW',
  needs: ['notification'],
  frameworks: {
    FSBP: ['S3.11'],
    Prowler: ['s3_bucket_event_notifications_enabled'],
    Steampipe: ['s3_bucket_event_notifications_enabled'],
    SOC2: ['CC7.2'],
  },
  rationale: 'Nobody is told of new, changed or deleted objects.',
  remediation: 'PutBucketNotificationConfiguration with EventBridge, SNS, SQS or Lambda.',
  evaluate: ({ notification }) =>
    whenRead(notification, (value) =>
      value?.configured === true
        ? compliant('Notifications are configured.')
        : nonCompliant('No notification is configured.'),
    ),
  examples: [
    { name: 'configured', facts: { notification: known({ configured: true }) }, expect: 'COMPLIANT' },
    { name: 'empty', facts: { notification: known({ configured: false }) }, expect: 'NON_COMPLIANT' },
  ],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-11'],
});
