import { absent, known, type OrganizationPolicy } from '../../model/index.ts';
import type { BucketContext, BucketFacts } from '../contract.ts';
import { allFlags, exampleAccount, exampleOrganization } from '../examples.ts';
import { exampleContext } from '../examples-context.ts';
import { evaluateBucket } from '../index.ts';
import { benchBuckets } from './buckets.ts';

const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const policy = (name: string, ...statements: readonly object[]): OrganizationPolicy => {
  return { id: name, name, document: document(...statements), targets: ['r-root', exampleAccount] };
};
const full = policy('FullAWSAccess', { Effect: 'Allow', Action: '*', Resource: '*' });
const regions = policy('regions', {
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } },
});
const perimeter = policy('perimeter', {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': exampleOrganization },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
});
const within = (serviceControl: readonly OrganizationPolicy[], resourceControl: readonly OrganizationPolicy[]) => ({
  guardrails: {
    managementAccountId: '222222222222',
    paths: new Map([[exampleAccount, ['r-root', exampleAccount]]]),
    serviceControl: serviceControl.length === 0 ? absent : known(serviceControl),
    resourceControl: resourceControl.length === 0 ? absent : known(resourceControl),
  },
});
const arn = `arn:aws:kms:eu-west-1:${exampleAccount}:key/k`;
const iam = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${exampleAccount}:root` },
  Action: 'kms:*',
  Resource: '*',
};
const key = { kmsKey: known({ arn, manager: 'CUSTOMER', enabled: true, policy: document(iam) } as const) };
const points = {
  accessPoints: known([{ name: 'p', arn: '', vpcId: null, publicAccessBlock: allFlags, policy: null }]),
};

const variants: readonly (readonly [name: string, context: Partial<BucketContext>, facts: Partial<BucketFacts>])[] = [
  ['nothing beside', {}, {}],
  ['access points', {}, points],
  ['FullAWSAccess', within([full], []), {}],
  ['regions by SCP', within([full, regions], []), {}],
  ['perimeter by RCP', within([], [perimeter]), {}],
  ['key', {}, key],
  ['all of it', within([full, regions], [perimeter]), { ...key, ...points }],
];

const bucketsOf = (many: number, facts: Partial<BucketFacts>): readonly BucketFacts[] =>
  benchBuckets(many).map((bucket): BucketFacts => ({ ...bucket, ...facts }));

/** Buckets a second of CPU time, by what stands beside the bucket policy. */
export function layersBench(count: number): Readonly<Record<string, number>> {
  // As in a worker, which runs for days: every kind has been seen before.
  for (const [, more, facts] of variants)
    for (const bucket of bucketsOf(500, facts)) evaluateBucket(bucket, { ...exampleContext, ...more });
  return Object.fromEntries(variants.map(([name, more, facts]) => [name, perCpuSecond(count, more, facts)]));
}

function perCpuSecond(count: number, more: Partial<BucketContext>, facts: Partial<BucketFacts>): number {
  const context = { ...exampleContext, ...more };
  const buckets = bucketsOf(count, facts);
  const start = process.cpuUsage();
  for (const bucket of buckets) evaluateBucket(bucket, context);
  const { user, system } = process.cpuUsage(start);
  return Math.round((count * 1e6) / (user + system));
}
