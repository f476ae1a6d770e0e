import fc from 'fast-check';
import { exampleAccount, memberAccount } from '../../examples.ts';
import {
  multiArn,
  type PlainAttachment,
  type PlainGrant,
  type PlainPoint,
  type PlainWorld,
  pointArn,
} from './plain-world.ts';
import {
  action,
  condition,
  like,
  pointCondition,
  principal,
  randomPolicy,
  resource,
  some,
  subset,
  text,
  withConditions,
} from './random-policies.ts';
import type { PlainStatement } from './reference-evaluator.ts';

const everybody = { Principal: '*' } as const;
/** FullAWSAccess and RCPFullAWSAccess. */
const full: PlainStatement = { Effect: 'Allow', ...everybody, Action: '*', Resource: '*' };

const guardCondition = fc.oneof({ weight: 5, arbitrary: condition }, { weight: 1, arbitrary: pointCondition });
const guard = (Effect: 'Allow' | 'Deny', most: number): fc.Arbitrary<PlainStatement> =>
  fc
    .record({ action, resource, conditions: fc.array(guardCondition, { maxLength: most }) })
    .map((made) => withConditions({ Effect, ...everybody, ...made.action, ...made.resource }, made.conditions));

const resourceControl: fc.Arbitrary<readonly PlainAttachment[]> = fc.array(
  fc.record({
    target: some('r-1', 'ou-1', exampleAccount, 'ou-2'),
    statements: fc.array(guard('Deny', 2), { minLength: 1, maxLength: 1 }),
  }),
  { maxLength: 2 },
);

/** FullAWSAccess at every place, replaced by something narrower here and there, and Denies. */
const serviceControl: fc.Arbitrary<readonly PlainAttachment[]> = fc
  .tuple(
    fc.array(
      fc.record({
        target: some('r-1', 'ou-1', 'ou-2', exampleAccount, memberAccount),
        narrow: fc.array(guard('Allow', 1), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 1 },
    ),
    fc.array(
      fc.record({ target: some('r-1', 'ou-1', 'ou-2', memberAccount), statements: fc.tuple(guard('Deny', 2)) }),
      { maxLength: 2 },
    ),
  )
  .map(([narrowed, denies]) => [
    ...['r-1', 'ou-1', 'ou-2', exampleAccount, memberAccount].map((target) => ({
      target,
      statements: narrowed.find((place) => place.target === target)?.narrow ?? [full],
    })),
    ...denies,
  ]);

const keyCondition = fc.oneof(
  // S3's own keys are not in what S3 asks KMS.
  condition.filter(({ key }) => key.startsWith('aws:')),
  text(like, 'kms:ViaService', 's3.eu-west-1.amazonaws.com', 's3.*.amazonaws.com', 'ec2.eu-west-1.amazonaws.com'),
  text(like, 'kms:CallerAccount', exampleAccount, '*'),
);
const keyStatement = fc
  .record({
    Effect: some('Allow', 'Allow', 'Deny'),
    principal,
    Action: subset('kms:Decrypt', 'kms:*', 'kms:Encrypt', 'KMS:de*'),
    conditions: fc.array(keyCondition, { maxLength: 2 }),
  })
  .map(({ conditions, principal: whom, ...made }) => withConditions({ ...made, ...whom, Resource: '*' }, conditions));
const key: fc.Arbitrary<PlainWorld['key']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc
      .array(keyStatement, { minLength: 1, maxLength: 2 })
      .map((statements) => ({ isEnabled: true, statements })),
  },
  { weight: 1, arbitrary: some({ isEnabled: true, statements: null }, { isEnabled: false, statements: [full] }) },
);

/** A point's policy names the point and what is behind it. */
const pointPolicy = (arn: string): fc.Arbitrary<readonly PlainStatement[]> => {
  const resources = subset(
    arn,
    `${arn}/*`,
    `${arn}/object/*`,
    `${arn}/object/public/*`,
    `${arn}/object/*.txt`,
    `${arn}*`,
  );
  const whose = fc.oneof(
    { weight: 4, arbitrary: resources.map((Resource): Partial<PlainStatement> => ({ Resource })) },
    { weight: 1, arbitrary: resources.map((NotResource): Partial<PlainStatement> => ({ NotResource })) },
  );
  const one = (Effect: 'Allow' | 'Deny') =>
    fc
      .record({ principal, action, whose, conditions: fc.array(guardCondition, { maxLength: 1 }) })
      .map((made) => withConditions({ Effect, ...made.principal, ...made.action, ...made.whose }, made.conditions));
  return fc
    .tuple(fc.array(one('Allow'), { minLength: 1, maxLength: 2 }), fc.array(one('Deny'), { maxLength: 1 }))
    .map(([allows, denies]) => [...allows, ...denies]);
};
const point = (arn: string, kind: PlainPoint['kind']): fc.Arbitrary<PlainPoint> =>
  fc.record({
    arn: fc.constant(arn),
    kind: fc.constant(kind),
    isInVpc: kind === 'multi' ? fc.constant(false) : some(false, false, true),
    restrict: some(false, false, true),
    statements: pointPolicy(arn),
  });
const points = fc
  .tuple(
    fc.option(point(pointArn('reports'), 'single'), { freq: 2 }),
    fc.option(point(pointArn('other'), 'single'), { freq: 1 }),
    fc.option(point(multiArn, 'multi'), { freq: 1 }),
  )
  .map((found) => found.filter((made) => made !== null));

/** Bucket policies that hand over to access points, which seldom come about by chance. */
const delegating: fc.Arbitrary<readonly PlainStatement[]> = fc
  .tuple(
    fc.record({ action, resource, conditions: fc.tuple(pointCondition) }),
    fc.array(guard('Deny', 2), { maxLength: 1 }),
  )
  .map(([made, denies]) => [
    withConditions({ Effect: 'Allow', ...everybody, ...made.action, ...made.resource }, made.conditions),
    ...denies,
  ]);

const grants: fc.Arbitrary<readonly PlainGrant[]> = fc.array(
  fc.record({
    group: some<PlainGrant['group']>('AllUsers', 'AuthenticatedUsers'),
    permission: some<PlainGrant['permission']>('READ', 'WRITE', 'READ_ACP', 'WRITE_ACP', 'FULL_CONTROL'),
  }),
  { maxLength: 2 },
);
const rarely = some(false, false, false, false, false, false, false, true);
const flags = fc.record({ ignore: rarely, restrict: rarely });

/** A bucket's policy with everything beside it that has a say. */
export const randomWorld: fc.Arbitrary<PlainWorld> = fc
  .record({
    statements: fc.oneof({ weight: 3, arbitrary: randomPolicy }, { weight: 1, arbitrary: delegating }),
    grants: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: grants }),
    areAclsDisabled: rarely,
    accountBlock: flags,
    bucketBlock: flags,
    s3Policy: some<PlainWorld['s3Policy']>(null, null, null, null, 'all', 'none'),
    isAccountBlockRead: fc.boolean(),
    isManagementAccount: rarely,
    resourceControl,
    serviceControl,
    key,
    points,
  })
  .map((world) => ({ ...world, isAccountBlockRead: world.isAccountBlockRead || world.s3Policy === null }));
