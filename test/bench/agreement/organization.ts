import type { BucketPlan, OrganizationPlan } from '../../../infra/dev/organization/plan.ts';
import { Random } from '../../../infra/dev/random.ts';
import { policyKinds } from './policies.ts';

/** What a seeded bucket has beside its plan. */
export interface Shape {
  readonly name: string;
  readonly policy: string;
  readonly mfaDelete: boolean;
  readonly accessPoint: 'NONE' | 'BLOCKED' | 'OPEN';
}

const sibling = 'Sibling';
const logTarget = 'arn:aws:s3:::agree-log-target';
const noNames = { siblingId: '', organizationId: '' };
/** Names that AWS services derive from account and region, of which one is another account's to take. */
const shadowNames = ['aws-glue-assets-123456789012-us-east-1', 'sagemaker-us-east-1-123456789012'];

function bucketPlan(index: number, random: Random): { plan: BucketPlan; shape: Shape } {
  const kinds = Object.keys(policyKinds);
  const policy = kinds[index % kinds.length] ?? 'none';
  const name = shadowNames[index] ?? `agree-${String(index).padStart(3, '0')}-${policy}`;
  const make = policyKinds[policy];
  const sometimes = <T>(probability: number, value: T): T | null => (random.chance(probability) ? value : null);
  const objectLock = sometimes(0.15, true as const);
  const replicates = random.chance(0.2);
  const versioning = objectLock || replicates ? 'Enabled' : random.pick(['Enabled', 'Suspended', null] as const);
  const optional = {
    acl: random.pick(['public-read', 'public-read-write', 'authenticated-read', null, null, null] as const),
    ownership: random.pick(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter', null] as const),
    publicAccessBlock: random.pick(['ALL', 'ACLS', 'POLICY', null, null] as const),
    encryption: random.pick(['AES256', 'aws:kms', 'aws:kms:dsse', null] as const),
    versioning,
    logging: sometimes(0.4, { target: 'agree-log-target', prefix: 'logs/' }),
    lifecycleDays: sometimes(0.4, 30),
    website: sometimes(0.1, true as const),
    corsOrigins: sometimes(0.2, ['*']),
    objectLock,
    replicateTo: replicates ? { bucket: 'agree-copies', accountId: () => '123456789012' } : null,
    eventBridge: sometimes(0.3, true as const),
    tags: sometimes(0.3, { team: 'blue' }),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  const plan: BucketPlan = {
    name,
    region: 'us-east-1',
    objects: [],
    ...given,
    ...(policy === 'none' || make === undefined
      ? {}
      : {
          policy: (context, accountId) =>
            make({
              arn: `arn:aws:s3:::${name}`,
              accountId,
              siblingId: context.accountIds.get(sibling) ?? '',
              organizationId: context.organizationId,
            }),
        }),
  };
  const accessPoint = random.pick(['NONE', 'NONE', 'NONE', 'BLOCKED', 'OPEN'] as const);
  return { plan, shape: { name, policy, mfaDelete: versioning === 'Enabled' && random.chance(0.3), accessPoint } };
}

/** `count` buckets of all shapes in the management account, whose credentials Prowler speaks with; the same on every run. */
export function agreementOrganization(count: number): { plan: OrganizationPlan; shapes: readonly Shape[] } {
  const random = Random.of(11, 'agreement');
  const made = Array.from({ length: count }, (_, index) => bucketPlan(index, random));
  const bare = (name: string, region: string): BucketPlan => ({ name, region, objects: [], versioning: 'Enabled' });
  const takesLogs: BucketPlan = {
    ...bare('agree-log-target', 'us-east-1'),
    policy: (_, accountId) => policyKinds['logs-with-source']?.({ ...noNames, arn: logTarget, accountId }) ?? [],
  };
  return {
    shapes: made.map(({ shape }) => shape),
    plan: {
      seed: 11,
      roleName: 'OrgsweepMember',
      externalId: 'agreement-organization-external-id',
      management: {
        buckets: [takesLogs, bare('agree-copies', 'eu-west-1'), ...made.map(({ plan }) => plan)],
      },
      accounts: [{ name: sibling, email: 'sibling@example.com', unit: '', buckets: [] }],
    },
  };
}
