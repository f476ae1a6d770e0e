import { startOrg } from '../support/org.ts';
import { startStack } from '../support/stack.ts';
import { benchOrganization } from './bench-organization.ts';
import { runProwler } from './run-prowler.ts';

interface ProwlerBench {
  readonly buckets: number;
  /** Prowler's process from start to end, S3 service only. Null: no Prowler on PATH, nothing compared. */
  readonly prowlerSeconds: number | null;
  /** Start of our worker process, a whole posture sweep, its end. */
  readonly sweepSeconds: number;
  /** Promise: at least 4. */
  readonly ratio: number | null;
}

/** One account of `buckets` buckets on one moto, by Prowler and by us in turn. */
export async function prowlerBench(buckets: number): Promise<ProwlerBench> {
  const { management, ...plan } = benchOrganization(1, buckets);
  const [account] = plan.accounts;
  // Prowler speaks with the credentials' own account, which is the management account here.
  const org = await startOrg(
    { ...plan, management: { ...management, buckets: account?.buckets ?? [] }, accounts: [] },
    { strictSts: false },
  );
  const stack = await startStack({
    endpoint: org.moto.endpoint,
    environment: org.environment,
  });
  try {
    const theirs = (await runProwler(org.moto.endpoint, ['us-east-1']))?.seconds ?? null;
    const from = performance.now();
    const worker = await stack.startWorker();
    await (await stack.startSweep('prowler', { scanObjects: false })).result();
    await worker.kill('SIGTERM');
    const sweepSeconds = (performance.now() - from) / 1000;
    return { buckets, prowlerSeconds: theirs, sweepSeconds, ratio: theirs === null ? null : theirs / sweepSeconds };
  } finally {
    await stack.stop();
    await org.stop();
  }
}
