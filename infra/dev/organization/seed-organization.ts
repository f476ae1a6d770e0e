import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import type { MotoServer } from '../moto.ts';
import { AccountClients } from './account-clients.ts';
import { closeAccounts, createAccounts, createMemberRole } from './create-accounts.ts';
import { blockFlags, createBucket } from './create-bucket.ts';
import type { BucketPlan, OrganizationPlan, PlanContext } from './plan.ts';
import { seedAlerts } from './seed-alerts.ts';

/** Calls `work` for every item, at most `width` at once. */
async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of left) await work(item);
    }),
  );
}

/** Makes the planned organization in an empty moto, through the SDK. Ids are the same on every run with the same plan. */
export async function seedOrganization(
  moto: Pick<MotoServer, 'endpoint' | 'seed'>,
  plan: OrganizationPlan,
  update: (text: string) => void = () => undefined,
): Promise<PlanContext> {
  await moto.seed(plan.seed);
  const clients = new AccountClients(moto.endpoint);
  try {
    update('creating accounts');
    const context = await createAccounts(clients, plan);
    const places: { accountId: string; bucket: BucketPlan }[] = [];
    const management = { ...plan.management, name: '', withoutRole: undefined };
    for (const account of [management, ...plan.accounts]) {
      const accountId =
        account.name === '' ? context.managementAccountId : (context.accountIds.get(account.name) ?? '');
      if (!account.withoutRole) await createMemberRole(clients, plan, context, accountId, account);
      const { remediationRoleName: roleName } = plan;
      if (!account.withoutRole && roleName !== undefined)
        await createMemberRole(clients, { ...plan, roleName }, context, accountId, {});
      if (account.publicAccessBlock !== undefined) {
        const PublicAccessBlockConfiguration = blockFlags(account.publicAccessBlock);
        const s3control = await clients.s3control(accountId);
        await s3control.send(new PutPublicAccessBlockCommand({ AccountId: accountId, PublicAccessBlockConfiguration }));
      }
      places.push(...account.buckets.map((bucket) => ({ accountId, bucket })));
    }
    update('creating buckets');
    // In order of the plan: targets of logging and replication come before what points to them.
    for (const { accountId, bucket } of places) await createBucket(clients, context, accountId, bucket);

    const objects = places.flatMap(({ accountId, bucket }) =>
      bucket.objects.map((object) => ({ accountId, bucket, object })),
    );
    let done = 0;
    await inParallel(objects, 16, async ({ accountId, bucket, object }) => {
      const s3 = await clients.s3(accountId, bucket.region);
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket.name,
          Key: object.key,
          Body: object.body,
          ContentType: object.contentType,
          ...(object.storageClass === undefined ? {} : { StorageClass: object.storageClass }),
        }),
      );
      done += 1;
      if (done % 50 === 0 || done === objects.length) update(`${done} of ${objects.length} objects`);
    });
    if (plan.alerts !== undefined) await seedAlerts(moto.endpoint, clients, context, plan.alerts);
    await closeAccounts(clients, plan, context);
    return context;
  } finally {
    clients.close();
  }
}
