import type { BucketContents } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { basic, trailOf } from '../examples-trails.ts';
import { recordingVerdict } from '../object-events-verdict.ts';
import { unanalyzed } from '../unanalyzed.ts';
import { compliant, notApplicable, unknown, whenRead } from '../verdicts.ts';

const holding = (scan: BucketContents['scan'], ...kinds: BucketContents['kinds']) => ({ contents: { scan, kinds } });
const recording = { objectEventTrails: trailOf([basic('All', 'arn:aws:s3')]) };

export default defineCheck({
  id: 'sensitive-data-unrecorded',
  title: 'The bucket holds sensitive data, and no trail records who reads and writes it',
  findingType: 'Policy:S3Bucket/SensitiveDataUnrecorded',
  severity: 'HIGH',
  needs: ['objectEventTrails'],
  dependsOnContents: true,
  frameworks: {
    'PCI-DSS-4.0.1': ['10.2.1'],
    GDPR: ['30', '32', '33'],
    HIPAA: ['164.312(b)', '164.308(a)(1)(ii)(D)'],
    SOC2: ['CC7.2', 'CC7.3'],
  },
  rationale: 'When such data leaves, the law asks whose and how much; only data events can answer.',
  remediation: 'PutEventSelectors on a trail of all regions: data events of this bucket, reading and writing.',
  evaluate: ({ objectEventTrails }, context) => {
    const contents = context.contents ?? { scan: 'NONE', kinds: [] };
    const { kinds } = contents;
    const unread = unanalyzed(contents);
    if (unread.length === 0 && kinds.length === 0) return notApplicable('No sensitive data was found.');
    return whenRead(objectEventTrails, (trails) => {
      const verdicts = (['READ', 'WRITE'] as const).map((kind) => recordingVerdict(trails ?? [], context, kind));
      const missing = verdicts.find(({ status }) => status === 'NON_COMPLIANT');
      if (missing === undefined) return compliant('Every event is recorded.');
      return kinds.length > 0 ? missing : unknown(unread.join(', '));
    });
  },
  examples: [
    { name: 'clean', facts: {}, context: holding('READ'), expect: 'NOT_APPLICABLE' },
    { name: 'never scanned', facts: {}, context: holding('NONE'), expect: 'UNKNOWN' },
    {
      name: 'nothing found, and listed in part',
      facts: {},
      context: { contents: { scan: 'READ', kinds: [], listedInPart: true } },
      expect: 'UNKNOWN',
    },
    { name: 'cards, recorded', facts: recording, context: holding('READ', 'FINANCIAL'), expect: 'COMPLIANT' },
    { name: 'cards, not recorded', facts: {}, context: holding('READ', 'FINANCIAL'), expect: 'NON_COMPLIANT' },
    {
      name: 'cards, only reading recorded',
      facts: { objectEventTrails: trailOf([basic('ReadOnly', 'arn:aws:s3')]) },
      context: holding('READ', 'FINANCIAL'),
      expect: 'NON_COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html'],
});
