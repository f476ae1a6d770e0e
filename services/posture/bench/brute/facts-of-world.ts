import { absent, denied, type Guardrails, known, type PublicAccessBlock } from '../../../model/index.ts';
import type { BucketContext, BucketFacts } from '../../contract.ts';
import { aclOf, exampleAccount } from '../../examples.ts';
import { completeFacts, exampleContext } from '../../examples-context.ts';
import { keyArn, type PlainAttachment, type PlainBlock, type PlainWorld, paths } from './plain-world.ts';
import type { PlainStatement } from './reference-evaluator.ts';

const document = (Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const blockOf = ({ ignore, restrict }: PlainBlock): PublicAccessBlock => ({
  blockPublicAcls: false,
  ignorePublicAcls: ignore,
  blockPublicPolicy: false,
  restrictPublicBuckets: restrict,
});

const policies = (attachments: readonly PlainAttachment[], write: (statements: readonly PlainStatement[]) => string) =>
  known(
    attachments.map(({ target, statements }, index) => ({
      id: `p-${index}`,
      name: `p-${index}`,
      document: write(statements),
      targets: [target],
    })),
  );
const withoutPrincipal = ({ Principal: _, ...rest }: PlainStatement): object => rest;

function guardrailsOf(world: PlainWorld): Guardrails {
  return {
    managementAccountId: world.isManagementAccount ? exampleAccount : '222222222222',
    paths: new Map(Object.entries(paths)),
    serviceControl: policies(world.serviceControl, (statements) => document(statements.map(withoutPrincipal))),
    resourceControl: policies(world.resourceControl, document),
  };
}

export const contextOf = (world: PlainWorld): BucketContext => ({ ...exampleContext, guardrails: guardrailsOf(world) });

/** The world as AWS would tell it. */
export function factsOf(world: PlainWorld): BucketFacts {
  const { s3Policy, key } = world;
  const all = s3Policy === 'all';
  const account = s3Policy === null ? world.accountBlock : { ignore: all, restrict: all };
  const single = world.points.filter(({ kind }) => kind === 'single');
  const multi = world.points.filter(({ kind }) => kind === 'multi');
  return completeFacts({
    bucketPolicy: known(document(world.statements)),
    bucketAcl: aclOf(...world.grants.map(({ group, permission }) => [group, permission] as const)),
    ownershipControls: known(world.areAclsDisabled ? 'BucketOwnerEnforced' : 'ObjectWriter'),
    accountPublicAccessBlock: world.isAccountBlockRead
      ? known(blockOf(account))
      : denied('s3:GetAccountPublicAccessBlock'),
    organizationPublicAccessBlock: s3Policy === null ? absent : known(s3Policy),
    bucketPublicAccessBlock: known(blockOf(world.bucketBlock)),
    kmsKey:
      key === null
        ? absent
        : known({
            arn: keyArn,
            manager: key.statements === null ? 'AWS' : 'CUSTOMER',
            enabled: key.isEnabled,
            policy: key.statements === null ? null : document(key.statements),
          }),
    accessPoints: known(
      single.map(({ arn, isInVpc, restrict, statements }) => ({
        name: arn.split('/').at(-1) ?? '',
        arn,
        vpcId: isInVpc ? 'vpc-0inside' : null,
        publicAccessBlock: blockOf({ ignore: false, restrict }),
        policy: document(statements),
      })),
    ),
    multiRegionAccessPoints: known(
      multi.map(({ arn, restrict, statements }) => ({
        name: 'm',
        alias: arn.split('/').at(-1) ?? '',
        publicAccessBlock: blockOf({ ignore: false, restrict }),
        policy: document(statements),
      })),
    ),
  });
}
