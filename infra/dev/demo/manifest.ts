import { z } from 'zod';
import type { OrganizationPlan, PlanContext } from '../organization/plan.ts';
import type { SeededSecret } from './draft.ts';
import { deniedAccount, deniedBucket, disabledRegion } from './plan.ts';

const unreadable = z.enum([
  'ROLE_MISSING',
  'ACCOUNT_DENIED',
  'REGION_DISABLED',
  'LIST_DENIED',
  'GET_DENIED',
  'STORAGE_CLASS',
]);

/** What is truly in the demo organization: the yardstick for findings, coverage and leaks. */
export const demoManifest = z.object({
  /** Of the code that made it; another fingerprint is another organization. */
  fingerprint: z.string(),
  organizationId: z.string(),
  managementAccountId: z.string(),
  roleName: z.string(),
  externalId: z.string(),
  accounts: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), suspended: z.boolean(), readable: z.boolean() }),
  ),
  buckets: z.array(
    z.object({ accountId: z.string(), name: z.string(), region: z.string(), unreadable: unreadable.nullable() }),
  ),
  objects: z.array(
    z.object({
      accountId: z.string(),
      bucket: z.string(),
      key: z.string(),
      sizeBytes: z.number(),
      /** Count by data identifier; empty: clean. */
      contains: z.record(z.string(), z.number()),
      /** Why a sweep cannot read it; null: it can. */
      unreadable: unreadable.nullable(),
    }),
  ),
  /** Every distinct sensitive value that was seeded. */
  secrets: z.array(z.object({ identifier: z.string(), value: z.string() })),
});
export type DemoManifest = z.infer<typeof demoManifest>;

/** Objects whose key (of KMS, as it were) the role may not use. */
export const deniedObjects = { bucket: 'larkspur-backup-hr', key: '^payroll/2026/01/0[1-3]' } as const;

export function manifestOf(
  fingerprint: string,
  plan: OrganizationPlan,
  context: PlanContext,
  secrets: readonly SeededSecret[],
): DemoManifest {
  const all = [{ name: 'Management', unit: '', ...plan.management }, ...plan.accounts].map((account) => ({
    account,
    id: context.accountIds.get(account.name) ?? context.managementAccountId,
  }));
  const buckets = all.flatMap(({ account, id }) =>
    account.buckets.map((bucket) => ({ bucket, accountId: id, unreadable: unreadableBucket(account, bucket) })),
  );
  const distinct = new Map(secrets.map((secret) => [`${secret.identifier} ${secret.value}`, secret]));
  const denied = new RegExp(deniedObjects.key);
  return {
    fingerprint,
    organizationId: context.organizationId,
    managementAccountId: context.managementAccountId,
    roleName: plan.roleName,
    externalId: plan.externalId,
    accounts: all.map(({ account, id }) => {
      const suspended = 'suspended' in account && account.suspended === true;
      const withoutRole = 'withoutRole' in account && account.withoutRole === true;
      const readable = !suspended && !withoutRole && account.name !== deniedAccount;
      return { id, name: account.name, unit: account.unit, suspended, readable };
    }),
    buckets: buckets.map(({ bucket: { name, region }, ...rest }) => ({ name, region, ...rest })),
    objects: buckets.flatMap(({ bucket, accountId, unreadable: whole }) =>
      bucket.objects.map(({ key, body, contains, storageClass }) => {
        const getDenied = bucket.name === deniedObjects.bucket && denied.test(key);
        const own = getDenied ? 'GET_DENIED' : storageClass === undefined ? null : 'STORAGE_CLASS';
        return {
          accountId,
          bucket: bucket.name,
          key,
          sizeBytes: body.length,
          contains,
          unreadable: whole ?? own,
        } as const;
      }),
    ),
    secrets: [...distinct.values()],
  };
}

function unreadableBucket(
  account: { readonly name: string; readonly withoutRole?: true },
  bucket: { readonly name: string; readonly region: string },
): z.infer<typeof unreadable> | null {
  if (account.withoutRole) return 'ROLE_MISSING';
  if (account.name === deniedAccount) return 'ACCOUNT_DENIED';
  if (bucket.region === disabledRegion) return 'REGION_DISABLED';
  return bucket.name === deniedBucket ? 'LIST_DENIED' : null;
}
