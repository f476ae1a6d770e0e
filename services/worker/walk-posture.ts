import type { AccountHandle } from '../aws/index.ts';
import type { WorkerDeps } from './deps.ts';
import { judgeBuckets, type OrganizationContext } from './judge-buckets.ts';

const pageSize = 100;

/** What verdicts of one sweep know of the organization. */
export async function organizationOf(store: WorkerDeps['store'], startedAt: string): Promise<OrganizationContext> {
  const { accountIds, ...context } = await store.organizationContext();
  return { ...context, organizationAccountIds: new Set(accountIds), at: startedAt };
}

/** Judges and stores an account's buckets after `after`, page by page; `onPage` hears the last bucket of each page but the last. */
export async function walkPosture(
  deps: Pick<WorkerDeps, 'store' | 'aws'>,
  handle: AccountHandle,
  organization: OrganizationContext,
  from: string | null,
  onPage: (afterBucket: string) => void,
): Promise<{ evaluated: number; findings: number }> {
  const { store } = deps;
  const { sweepId, accountId } = handle;
  const asking = { ...handle, enabledPolicyTypes: organization.guardrails?.enabledTypes };
  let evaluated = 0;
  let findings = 0;
  for (let after = from; ; ) {
    const page = await store.listAccountBuckets(sweepId, accountId, after, pageSize, false);
    const judged = await judgeBuckets(deps, asking, page.buckets, organization, true);
    findings += await store.writePosture(
      sweepId,
      accountId,
      judged.map(({ row }) => row),
    );
    await store.writeCoverage(
      sweepId,
      judged.map(({ coverage }) => coverage),
    );
    evaluated += judged.length;
    if (page.next === null) return { evaluated, findings };
    after = page.next;
    onPage(after);
  }
}
