import { z } from 'zod';
import { SweepStatus } from '../model/index.ts';
import { query } from './graphql.ts';

/** What the API is asked of a sweep, and the shape of its answer. */
export const sweepFields = `
  id status startedAt finishedAt failureCode
  progress { phase paused accountsTotal accountsDone }
  totals { accountsTotal accountsSwept bucketsTotal bucketsEvaluated bucketsScanned objectsListed objectsScanned objectsPartial objectsSkipped bytesRead findings }
  labelPlans { action state count }`;

export const sweepShape = z.object({
  id: z.string(),
  status: z.enum(SweepStatus),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  failureCode: z.string().nullable(),
  progress: z.object({ phase: z.string(), paused: z.boolean(), accountsTotal: z.number(), accountsDone: z.number() }),
  totals: z.object({
    accountsTotal: z.number(),
    accountsSwept: z.number(),
    bucketsTotal: z.number(),
    bucketsEvaluated: z.number(),
    bucketsScanned: z.number(),
    objectsListed: z.number(),
    objectsScanned: z.number(),
    objectsPartial: z.number(),
    objectsSkipped: z.number(),
    bytesRead: z.number(),
    findings: z.number(),
  }),
  labelPlans: z.array(z.object({ action: z.string(), state: z.string(), count: z.number() })),
});

/** A sweep as the CLI shows it. */
export type CliSweep = z.infer<typeof sweepShape>;

/** One sweep; null when there is none of that id. */
export async function getSweep(api: string, id: string): Promise<CliSweep | null> {
  const data = await query(api, `query Sweep($id: ID!) { sweep(id: $id) { ${sweepFields} } }`, { id });
  return z.object({ sweep: sweepShape.nullable() }).parse(data).sweep;
}

/** The newest sweeps. */
export async function listSweeps(api: string, first: number): Promise<readonly CliSweep[]> {
  const data = await query(api, `query Sweeps($first: Int!) { sweeps(first: $first) { nodes { ${sweepFields} } } }`, {
    first,
  });
  return z.object({ sweeps: z.object({ nodes: z.array(sweepShape) }) }).parse(data).sweeps.nodes;
}

/** Starts a sweep; `input` is `StartSweepInput` of the API. */
export async function startSweep(api: string, input: Record<string, unknown>): Promise<CliSweep> {
  const data = await query(
    api,
    `mutation Start($input: StartSweepInput) { startSweep(input: $input) { sweep { ${sweepFields} } } }`,
    { input },
  );
  return z.object({ startSweep: z.object({ sweep: sweepShape }) }).parse(data).startSweep.sweep;
}

/** Pauses, resumes or cancels a sweep. */
export async function controlSweep(api: string, verb: 'pause' | 'resume' | 'cancel', id: string): Promise<CliSweep> {
  const field = `${verb}Sweep`;
  const data = await query(api, `mutation Control($id: ID!) { ${field}(id: $id) { sweep { ${sweepFields} } } }`, {
    id,
  });
  const parsed = z.record(z.string(), z.object({ sweep: sweepShape })).parse(data)[field];
  if (parsed === undefined) throw new TypeError(`The API did not answer ${field}.`);
  return parsed.sweep;
}

/** Gaps of a sweep, as `place: STATUS reason`. */
export async function coverageGaps(api: string, sweepId: string): Promise<readonly string[]> {
  const data = await query(
    api,
    `query Gaps($sweepId: ID!) { coverage(first: 200, filter: { sweepId: $sweepId, statuses: [PARTIAL, SKIPPED, DENIED, FAILED] }) { nodes { scope aspect accountId region bucketName status reason } } }`,
    { sweepId },
  );
  const row = z.object({
    scope: z.string(),
    aspect: z.string(),
    accountId: z.string().nullable(),
    region: z.string().nullable(),
    bucketName: z.string().nullable(),
    status: z.string(),
    reason: z.string().nullable(),
  });
  return z
    .object({ coverage: z.object({ nodes: z.array(row) }) })
    .parse(data)
    .coverage.nodes.filter(({ status, reason }) => status !== 'SKIPPED' || !reason?.startsWith('SERVICE_NOT_ENABLED'))
    .map(({ scope, accountId, region, bucketName, status, reason }) => {
      const place = [accountId, scope === 'REGION' ? region : null, bucketName].filter((part) => part !== null);
      return `${place.join('/') || 'organization'}: ${status} ${reason ?? ''}`;
    });
}
