import { type AccessPoint, known, type PublicAccessBlock } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { allFlags, flagsOf } from '../examples.ts';
import { pointsVerdict, whenRead } from '../verdicts.ts';

const point = (publicAccessBlock: PublicAccessBlock, vpcId: string | null = null) => ({
  accessPoints: known<readonly AccessPoint[]>([{ name: 'reports', arn: '', vpcId, publicAccessBlock, policy: null }]),
});

export default defineCheck({
  id: 'access-point-block-public-access',
  title: 'Block public access is not fully on at an access point',
  findingType: 'Policy:S3Bucket/AccessPointBlockIncomplete',
  severity: 'CRITICAL',
  needs: ['accessPoints'],
  frameworks: {
    FSBP: ['S3.19'],
    'PCI-DSS-4.0.1': ['1.4.4'],
    Prowler: ['s3_access_point_public_access_block'],
    Steampipe: ['s3_access_point_restrict_public_access'],
    SOC2: ['CC6.1', 'CC6.6'],
  },
  rationale: 'An access point is a door of its own, and its settings cannot be changed once it is made.',
  remediation: 'Make the access point anew with all four settings true, and delete this one.',
  evaluate: ({ accessPoints }) => whenRead(accessPoints, (points) => pointsVerdict(points ?? [], 'access point')),
  examples: [
    { name: 'no access point', facts: {}, expect: 'NOT_APPLICABLE' },
    { name: 'all on', facts: point(allFlags), expect: 'COMPLIANT' },
    { name: 'one off', facts: point(flagsOf('blockPublicAcls', 'ignorePublicAcls')), expect: 'NON_COMPLIANT' },
    { name: 'off, from a VPC only', facts: point(flagsOf(), 'vpc-1'), expect: 'NON_COMPLIANT' },
  ],
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  ],
});
