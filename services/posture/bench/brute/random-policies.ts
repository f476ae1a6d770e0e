import fc from 'fast-check';
import { exampleAccount, exampleBucket, exampleOrganization, memberAccount, strangeAccount } from '../../examples.ts';
import { multiArn, pointArn } from './plain-world.ts';
import type { PlainStatement } from './reference-evaluator.ts';

const arn = `arn:aws:s3:::${exampleBucket}`;
export const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
export const subset = (...values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(2, values.length) });

export const principal = some<Partial<PlainStatement>>(
  { Principal: '*' },
  { Principal: '*' },
  { Principal: { AWS: '*' } },
  { Principal: { AWS: strangeAccount } },
  { Principal: { AWS: [`arn:aws:iam::${memberAccount}:root`, strangeAccount] } },
  { Principal: { AWS: `arn:aws:iam::${exampleAccount}:role/app` } },
  { Principal: { Service: 'logging.s3.amazonaws.com' } },
  { NotPrincipal: { AWS: [`arn:aws:iam::${exampleAccount}:root`, `arn:aws:iam::${exampleAccount}:role/app`] } },
);
const actions = subset(
  's3:GetObject',
  's3:*',
  's3:Get*',
  's3:PutObject',
  's3:List*',
  's3:PutBucketAcl',
  'S3:get*object',
  '*',
);
export const action = fc.oneof(
  { weight: 5, arbitrary: actions.map((Action): Partial<PlainStatement> => ({ Action })) },
  { weight: 1, arbitrary: actions.map((NotAction): Partial<PlainStatement> => ({ NotAction })) },
);
const resources = subset(
  arn,
  `${arn}/*`,
  `${arn}/public/*`,
  `${arn}/*.txt`,
  '*',
  `${arn}*`,
  `${arn}/home/\${aws:username}/*`,
  `${arn}/home/zz/*`,
);
export const resource = fc.oneof(
  { weight: 5, arbitrary: resources.map((Resource): Partial<PlainStatement> => ({ Resource })) },
  { weight: 1, arbitrary: resources.map((NotResource): Partial<PlainStatement> => ({ NotResource })) },
);

const suffix = some('', '', 'IfExists');
export const text = (operators: readonly string[], key: string, ...values: readonly string[]) =>
  fc.record({ operator: some(...operators), suffix, values: subset(...values) }).map((made) => ({
    operator: `${made.operator}${made.suffix}`,
    key,
    values: made.values,
  }));
const exact = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'];
export const like = ['StringLike', 'StringNotLike', ...exact];
const plain = (operator: string, key: string, ...values: readonly string[]) =>
  some(...values).map((value) => ({ operator, key, values: [value] }));

export const condition = fc.oneof(
  text(like, 'aws:PrincipalOrgID', exampleOrganization, 'o-otherorgid', 'o-*'),
  text(like, 'aws:PrincipalAccount', exampleAccount, strangeAccount, '*', 'anonymous'),
  text(like, 'aws:SourceVpce', 'vpce-0named', 'vpce-*'),
  text(like, 's3:prefix', 'public/', 'home/*', ''),
  text(like, 'aws:UserAgent', 'secret-agent'),
  text(like, 's3:x-amz-acl', 'public-read', 'bucket-owner-full-control'),
  text(like, 's3:ExistingObjectTag/public', 'yes', 'no'),
  text(like, 'aws:PrincipalTag/team', 'blue', '*'),
  text(exact, 's3:ExistingObjectTag/team', `\${aws:PrincipalTag/team}`),
  text(
    ['ArnLike', 'ArnNotLike', 'ArnEquals', 'StringLike'],
    'aws:PrincipalArn',
    `arn:aws:iam::${exampleAccount}:role/app`,
    'arn:aws:iam::*:role/app',
    `arn:aws:iam::${strangeAccount}:*`,
  ),
  text(['IpAddress', 'NotIpAddress'], 'aws:SourceIp', '203.0.113.0/24', '8.0.0.0/7', '0.0.0.0/0', '10.0.0.0/8'),
  text(['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals'], 's3:max-keys', '10', '100'),
  fc
    .record({
      operator: some('ForAnyValue:StringLike', 'ForAllValues:StringLike', 'ForAnyValue:StringNotLike'),
      values: subset(`${exampleOrganization}/*`, 'o-otherorgid/r-1/*'),
    })
    .map((made) => ({ ...made, key: 'aws:PrincipalOrgPaths' })),
  plain('Bool', 'aws:SecureTransport', 'true', 'false'),
  plain('Bool', 'aws:PrincipalIsAWSService', 'true', 'false'),
  plain('BoolIfExists', 'aws:MultiFactorAuthPresent', 'true', 'false'),
  plain('Null', 'aws:PrincipalOrgID', 'true', 'false'),
  plain('Null', 'aws:SourceVpce', 'true', 'false'),
  plain('Null', 's3:x-amz-acl', 'true', 'false'),
  plain('Null', 's3:ExistingObjectTag/public', 'true', 'false'),
);

/** How a request comes to the bucket. */
export const pointCondition = fc.oneof(
  text(like, 's3:DataAccessPointAccount', exampleAccount, strangeAccount, '*'),
  text(
    ['StringLike', 'StringNotLike', 'ArnLike', 'ArnNotEquals', 'StringEquals'],
    's3:DataAccessPointArn',
    pointArn('reports'),
    pointArn('*'),
    multiArn,
    `arn:aws:s3:*:*:accesspoint/*`,
  ),
  text(exact, 's3:AccessPointNetworkOrigin', 'Internet', 'VPC'),
  plain('Null', 's3:DataAccessPointArn', 'true', 'false'),
);

function block(
  parts: readonly { operator: string; key: string; values: readonly string[] }[],
): Record<string, Record<string, unknown>> {
  const result: Record<string, Record<string, unknown>> = {};
  for (const { operator, key, values } of parts) {
    const keys = result[operator] ?? {};
    keys[key] = values;
    result[operator] = keys;
  }
  return result;
}

type Parts = Parameters<typeof block>[0];

/** The head with the conditions, if there are any. */
export const withConditions = (head: PlainStatement, parts: Parts): PlainStatement =>
  parts.length === 0 ? head : { ...head, Condition: block(parts) };

const statement = (Effect: 'Allow' | 'Deny', most: number): fc.Arbitrary<PlainStatement> =>
  fc
    .record({
      principal,
      action,
      resource,
      conditions: fc.array(fc.oneof({ weight: 6, arbitrary: condition }, { weight: 1, arbitrary: pointCondition }), {
        maxLength: most,
      }),
    })
    .map((made) => withConditions({ Effect, ...made.principal, ...made.action, ...made.resource }, made.conditions));

/** Policies over a small vocabulary, in which every kind of condition meets every other. */
export const randomPolicy: fc.Arbitrary<readonly PlainStatement[]> = fc
  .tuple(
    fc.array(statement('Allow', 2), { minLength: 1, maxLength: 2 }),
    fc.array(statement('Deny', 2), { maxLength: 2 }),
  )
  .map(([allows, denies]) => [...allows, ...denies]);
