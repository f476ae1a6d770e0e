import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrg } from '../support/org.ts';
import { startStack } from '../support/stack.ts';
import { benchOrganization } from './bench-organization.ts';

export interface ProwlerBench {
  readonly buckets: number;
  /** Prowler's process from start to end, S3 service only. Null: no Prowler on PATH, nothing compared. */
  readonly prowlerSeconds: number | null;
  /** Start of our worker process, a whole posture sweep, its end. */
  readonly sweepSeconds: number;
  /** Promise: at least 4. */
  readonly ratio: number | null;
}

/** Seconds of one Prowler run over the account that these credentials belong to; null when there is no Prowler. Its exit code 3 means findings. */
async function prowlerSeconds(endpoint: string): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-prowler-'));
  const from = performance.now();
  const child = spawn(
    'prowler',
    [
      'aws',
      '--service',
      's3',
      '--region',
      'us-east-1',
      '--output-directory',
      folder,
      '--output-formats',
      'csv',
      '--no-banner',
    ],
    {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: 'testing',
        AWS_SECRET_ACCESS_KEY: 'testing',
        AWS_DEFAULT_REGION: 'us-east-1',
      },
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  );
  try {
    const code = await new Promise<number | null>((resolve) =>
      child.once('error', () => resolve(null)).once('close', resolve),
    );
    if (code === null) return null;
    if (code !== 0 && code !== 3) throw new Error(`Prowler ended with ${code}.`);
    return (performance.now() - from) / 1000;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
    const theirs = await prowlerSeconds(org.moto.endpoint);
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
