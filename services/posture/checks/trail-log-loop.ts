import { defineCheck } from '../define-check.ts';
import { exampleBucket } from '../examples.ts';
import { basic, trailOf } from '../examples-trails.ts';
import { recordedBy } from '../object-events.ts';
import { compliant, nonCompliant, whenRead } from '../verdicts.ts';

const intoItself = { destinationBucket: exampleBucket };

export default defineCheck({
  id: 'trail-log-loop',
  title: 'A trail records its own deliveries to the bucket',
  findingType: 'Policy:S3Bucket/TrailLogLoop',
  severity: 'LOW',
  needs: ['objectEventTrails'],
  frameworks: { 'PCI-DSS-4.0.1': ['10.3.3'], SOC2: ['CC7.2'] },
  rationale: 'Each delivery is a write that is delivered again: cost and noise without end.',
  remediation: 'Set RecursiveLogging of the trail to false, or leave its bucket out of the data events.',
  evaluate: ({ objectEventTrails }, context) =>
    whenRead(objectEventTrails, (trails) => {
      const looping = (trails ?? []).filter(
        (trail) =>
          trail.destinationBucket === context.bucketName &&
          !trail.recursionSuppressed &&
          recordedBy(trail, context, 'WRITE') !== 'NONE',
      );
      return looping.length === 0
        ? compliant('No trail that is logging records its own deliveries here.')
        : nonCompliant(`${looping.map(({ arn }) => arn).join(', ')} delivers to the bucket that it records.`);
    }),
  examples: [
    { name: 'no data events', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'records all buckets, its own among them',
      facts: { objectEventTrails: trailOf([basic('All', 'arn:aws:s3')], intoItself) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'its own deliveries suppressed',
      facts: { objectEventTrails: trailOf([basic('All', 'arn:aws:s3')], { ...intoItself, recursionSuppressed: true }) },
      expect: 'COMPLIANT',
    },
    {
      name: 'records reading alone',
      facts: { objectEventTrails: trailOf([basic('ReadOnly', 'arn:aws:s3')], intoItself) },
      expect: 'COMPLIANT',
    },
    {
      name: 'delivers elsewhere',
      facts: { objectEventTrails: trailOf([basic('All', 'arn:aws:s3')]) },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-recursive-logging.html'],
});
