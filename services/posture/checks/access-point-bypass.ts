import { type Fact, known, unreadReason } from '../../model/index.ts';
import { accessFactNames, accessOf, type Way } from '../access/index.ts';
import { defineCheck } from '../define-check.ts';
import {
  allFlags,
  allow,
  exampleAccount,
  exampleOrganization,
  flagsOf,
  policyOf,
  strangeAccount,
} from '../examples.ts';
import { isPublicWay, unknown, waysVerdict } from '../verdicts.ts';

const arn = `arn:aws:s3:eu-west-1:${exampleAccount}:accesspoint/reports`;
const point = (AWS: string, block = allFlags, vpcId: string | null = null) => {
  const Resource = [arn, `${arn}/object/*`];
  const Statement = [{ Effect: 'Allow', Principal: { AWS }, Action: 's3:GetObject', Resource }];
  const policy = JSON.stringify({ Version: '2012-10-17', Statement });
  return { accessPoints: known([{ name: 'reports', arn, vpcId, publicAccessBlock: block, policy }]) };
};
/** The bucket leaves it to access points of its account who gets in: AWS's own example of delegation. */
const delegating = {
  bucketPolicy: policyOf(allow('*', 's3:*', { StringEquals: { 's3:DataAccessPointAccount': exampleAccount } })),
};

const isOutsider = (way: Way): boolean =>
  /^(multi-Region )?access point/.test(way.source) && (isPublicWay(way) || way.grantee.class === 'EXTERNAL');

const mayLetIn = (points: Fact<readonly { readonly policy: string | null }[]>): boolean =>
  points.state === 'known' ? points.value.some(({ policy }) => policy !== null) : points.state !== 'absent';

export default defineCheck({
  id: 'access-point-bypass',
  title: 'An access point lets outsiders past the bucket policy',
  findingType: 'Policy:S3Bucket/AccessPointBypass',
  severity: 'HIGH',
  needs: accessFactNames,
  frameworks: { 'PCI-DSS-4.0.1': ['1.4.4', '7.2.1'], GDPR: ['32'], HIPAA: ['164.312(a)(1)'], SOC2: ['CC6.1', 'CC6.6'] },
  rationale:
    'The bucket policy looks closed, since it leaves the decision to access points; the door is in their policies.',
  remediation: 'Take the outsiders out of the access point policy, or name the access points in the bucket policy.',
  evaluate: (facts, context) => {
    const { accessPoints, multiRegionAccessPoints, bucketPolicy } = facts;
    const noPolicy = unreadReason(bucketPolicy);
    // Whether it leaves anything to access points cannot be told.
    if (noPolicy !== undefined && (mayLetIn(accessPoints) || mayLetIn(multiRegionAccessPoints)))
      return unknown(noPolicy);
    return waysVerdict(accessOf(facts, context), isOutsider, 'No access point lets outsiders in.');
  },
  examples: [
    { name: 'no access point', facts: {}, expect: 'COMPLIANT' },
    { name: 'not delegated', facts: point(strangeAccount), expect: 'COMPLIANT' },
    {
      name: 'delegated, for a foreign account',
      facts: { ...delegating, ...point(strangeAccount) },
      expect: 'NON_COMPLIANT',
    },
    { name: 'delegated, for the own account', facts: { ...delegating, ...point(exampleAccount) }, expect: 'COMPLIANT' },
    { name: 'delegated, for everybody', facts: { ...delegating, ...point('*', flagsOf()) }, expect: 'NON_COMPLIANT' },
    { name: 'delegated, for everybody, blocked', facts: { ...delegating, ...point('*') }, expect: 'COMPLIANT' },
    {
      name: 'delegated to the organization alone',
      facts: {
        bucketPolicy: policyOf(
          allow('*', 's3:*', {
            StringEquals: {
              's3:DataAccessPointAccount': exampleAccount,
              'aws:PrincipalOrgID': exampleOrganization,
            },
          }),
        ),
        ...point(strangeAccount),
      },
      expect: 'COMPLIANT',
    },
  ],
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html'],
});
