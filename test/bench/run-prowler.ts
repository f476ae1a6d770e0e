import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const row = z.object({
  CHECK_ID: z.string(),
  STATUS: z.string(),
  STATUS_EXTENDED: z.string(),
  RESOURCE_UID: z.string(),
});

export interface ProwlerResult {
  readonly check: string;
  readonly status: string;
  readonly why: string;
  readonly resource: string;
}
interface ProwlerRun {
  readonly seconds: number;
  readonly results: readonly ProwlerResult[];
}

/**
 * One run of Prowler's S3 service over the account that the test credentials belong to; null when there is no Prowler (PATH, or
 * ORGSWEEP_PROWLER). Its exit code 3 means findings.
 */
export async function runProwler(endpoint: string, regions: readonly string[]): Promise<ProwlerRun | null> {
  const folder = await mkdtemp(join(tmpdir(), 'orgsweep-prowler-'));
  const from = performance.now();
  const options = ['--output-directory', folder, '--output-formats', 'csv', '--no-banner'];
  const child = spawn(
    process.env['ORGSWEEP_PROWLER'] ?? 'prowler',
    ['aws', '--service', 's3', '--region', ...regions, ...options],
    {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: 'testing',
        AWS_SECRET_ACCESS_KEY: 'testing',
        AWS_DEFAULT_REGION: regions[0],
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
    const seconds = (performance.now() - from) / 1000;
    const file = (await readdir(folder)).find((name) => name.endsWith('.csv'));
    const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
    const rows: unknown[] = parse(text, { delimiter: ';', columns: true });
    const results = rows.map((value) => {
      const { CHECK_ID: check, STATUS: status, STATUS_EXTENDED: why, RESOURCE_UID: resource } = row.parse(value);
      return { check, status, why, resource };
    });
    return { seconds, results };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
