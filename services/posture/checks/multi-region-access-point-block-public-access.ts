import { known, type MultiRegionAccessPoint, type PublicAccessBlock } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { allFlags, flagsOf } from '../examples.ts';
import { pointsVerdict, whenRead } from '../verdicts.ts';

const point = (publicAccessBlock: PublicAccessBlock) => ({
  multiRegionAccessPoints: known<readonly MultiRegionAccessPoint[]>([
    { name: 'worldwide', alias: 'example.mrap', publicAccessBlock, policy: null },
  ]),
});

export default defineCheck({
  id: 'multi-region-access-point-block-public-access',
  title: 'Block public access is not fully on at a multi-Region access point',
  findingType: 'Policy:S3Bucket/MultiRegionAccessPointBlockIncomplete',
  severity: 'HIGH',
  needs: ['multiRegionAccessPoints'],
  frameworks: {
    FSBP: ['S3.24'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    Prowler: ['s3_multi_region_access_point_public_access_block'],
    Steampipe: ['s3_multi_region_access_point_public_access_blocked'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale:
    'It is a door of its own to buckets of several regions, and its settings cannot be changed once it is made.',
  remediation: 'Make the multi-Region access point anew with all four settings true, and delete this one.',
  evaluate: ({ multiRegionAccessPoints }) =>
    whenRead(multiRegionAccessPoints, (points) => pointsVerdict(points ?? [], 'multi-Region access point')),
  examples: [
    { name: 'none leads to the bucket', facts: {}, expect: 'NOT_APPLICABLE' },
    { name: 'all on', facts: point(allFlags), expect: 'COMPLIANT' },
    { name: 'all off', facts: point(flagsOf()), expect: 'NON_COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
  ],
});
