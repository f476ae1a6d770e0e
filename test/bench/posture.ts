import { startOrg } from '../support/org.ts';
import { startStack } from '../support/stack.ts';
import { bareScript } from './bare-script.ts';
import { benchOrganization } from './bench-organization.ts';

interface PostureBench {
  readonly accounts: number;
  readonly buckets: number;
  readonly sweepSeconds: number;
  readonly bareSeconds: number;
  /** Promise: at most 1.5. */
  readonly ratio: number;
  readonly secondsPerAccount: number;
}

/** A posture sweep of a moto organization beside the bare script, both against the same moto in turn, the median of `rounds`. */
export async function postureBench(accounts: number, bucketsEach: number, rounds: number): Promise<PostureBench> {
  const org = await startOrg(benchOrganization(accounts, bucketsEach), { strictSts: false });
  const role = { roleName: org.roleName, externalId: org.externalId };
  const stack = await startStack({
    endpoint: org.moto.endpoint,
    environment: org.environment,
  });
  try {
    await stack.startWorker();
    await (await stack.startSweep('warm', { scanObjects: false })).result();
    const sweeps: number[] = [];
    const bares: number[] = [];
    let buckets = 0;
    for (let round = 0; round < rounds; round += 1) {
      const bare = await bareScript(org.moto.endpoint, role);
      buckets = bare.buckets;
      bares.push(bare.seconds);
      const from = performance.now();
      await (await stack.startSweep(`posture-${round}`, { scanObjects: false })).result();
      sweeps.push((performance.now() - from) / 1000);
    }
    const sweepSeconds = median(sweeps);
    const bareSeconds = median(bares);
    return {
      accounts,
      buckets,
      sweepSeconds,
      bareSeconds,
      ratio: sweepSeconds / bareSeconds,
      secondsPerAccount: sweepSeconds / accounts,
    };
  } finally {
    await stack.stop();
    await org.stop();
  }
}

/** The middle value; of an even count the upper of the two. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
