import type { AccountPlan, BucketPlan, OrganizationPlan } from '../../infra/dev/organization/plan.ts';

/** `accounts` accounts under one unit with `buckets` buckets each, of a few alternating shapes, without objects. */
export function benchOrganization(accounts: number, buckets: number): OrganizationPlan {
  const bucket = (account: number, index: number): BucketPlan => ({
    name: `bench-${account}-${index}`,
    region: 'us-east-1',
    objects: [],
    ...(index % 2 === 0 ? { versioning: 'Enabled' } : {}),
    ...(index % 3 === 0 ? { publicAccessBlock: 'ALL' } : {}),
    ...(index % 5 === 0
      ? {
          policy: () => [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 's3:GetObject',
              Resource: `arn:aws:s3:::bench-${account}-${index}/*`,
            },
          ],
        }
      : {}),
  });
  const account = (number: number): AccountPlan => ({
    name: `Bench ${number}`,
    email: `bench-${number}@example.com`,
    unit: 'Bench',
    buckets: Array.from({ length: buckets }, (_, index) => bucket(number, index)),
  });
  return {
    seed: 11,
    roleName: 'OrgsweepMember',
    externalId: 'bench-organization-external-id',
    management: { buckets: [] },
    accounts: Array.from({ length: accounts }, (_, number) => account(number)),
  };
}
