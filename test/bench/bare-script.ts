import { createAwsOrganization } from '../../services/aws/index.ts';
import { defaultSweepOptions } from '../../services/model/index.ts';
import { factsNeeded } from '../../services/posture/index.ts';
import { mapLimited } from '../../services/worker/map-limited.ts';

/** Buckets at once in one account, as in services/worker/activities/account.ts. */
const bucketsAtOnce = 8;

/**
 * The lower bound of a posture sweep: the same AWS calls at the same concurrency, and nothing done with the answers: no workflow,
 * no store, no judgement. Seconds.
 */
export async function bareScript(
  endpoint: string,
  role: { readonly roleName: string; readonly externalId: string },
): Promise<{ seconds: number; buckets: number }> {
  const from = performance.now();
  const aws = createAwsOrganization({
    region: 'us-east-1',
    endpoint,
    ...role,
    sessionSeconds: 3600,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    requestsPerSecond: 10_000,
  });
  const tree = await aws.readTree();
  let buckets = 0;
  const active = tree.accounts.filter(({ state }) => state === 'ACTIVE');
  await mapLimited(active, defaultSweepOptions.accountWindow, async ({ id }) => {
    const handle = { sweepId: 'bare', accountId: id };
    try {
      await aws.openAccount(handle);
    } catch {
      return;
    }
    const listed = await aws.listBuckets(handle);
    buckets += listed.length;
    await mapLimited(listed, bucketsAtOnce, (bucket) => aws.collectFacts(handle, bucket, factsNeeded));
  });
  aws.close();
  return { seconds: (performance.now() - from) / 1000, buckets };
}
