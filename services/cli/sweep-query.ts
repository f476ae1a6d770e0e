import { z } from 'zod';
import { SweepStatus } from '../model/index.ts';
import { gapFields, gapShape, gapText } from './coverage-gap.ts';
import { query, queryFirst } from './graphql.ts';
import { connectionOf, type GivenFilter } from './list-command.ts';
import { onlyOne } from './only-one.ts';

/** What the API is asked of a sweep, and the shape of its answer. */
export const sweepFields = `
  id status startedAt finishedAt failure { code text advice }
  progress { phase paused accountsTotal accountsDone }
  totals { accountsTotal accountsSwept bucketsTotal bucketsEvaluated bucketsScanned objectsListed objectsScanned objectsPartial objectsSkipped objectsWithPictures bytesRead findings }
  labelPlans { action state count }`;

export const sweepShape = z.object({
  id: z.string(),
  status: z.enum(SweepStatus),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  failure: z.object({ code: z.string(), text: z.string(), advice: z.string() }).nullable(),
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
    objectsWithPictures: z.number(),
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

/** The sweep whose id begins so. NOT_FOUND when there is none, or more than one. */
export function findSweep(api: string, start: string): Promise<CliSweep> {
  const document = `query Begins($filter: SweepFilter) { sweeps(first: 2, filter: $filter) { totalCount nodes { ${sweepFields} } } }`;
  const answer = z.object({ sweeps: z.object({ totalCount: z.number(), nodes: z.array(sweepShape) }) });
  return onlyOne('sweep', start, async (filter) => answer.parse(await query(api, document, { filter })).sweeps);
}

/** The newest sweeps, at most `limit`, and whether there are more. */
export function listSweeps(api: string, filter: GivenFilter, limit: number) {
  const document = `query Sweeps($first: Int!, $after: String, $filter: SweepFilter) { sweeps(first: $first, after: $after, filter: $filter) {
    nodes { ${sweepFields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ sweeps: connectionOf(sweepShape) });
  return queryFirst(api, document, { filter }, (data) => page.parse(data).sweeps, limit, 100);
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

/** More than these help nobody on a terminal. */
const gapsShown = 1_000;

/** Gaps of a sweep, as `place: STATUS reason`. */
export async function coverageGaps(api: string, sweepId: string): Promise<readonly string[]> {
  const document = `query Gaps($sweepId: ID!, $first: Int!, $after: String) {
    coverage(first: $first, after: $after, filter: { sweepId: $sweepId, statuses: [PARTIAL, SKIPPED, DENIED, FAILED] }) {
      nodes { ${gapFields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ coverage: connectionOf(gapShape) });
  const { nodes, more } = await queryFirst(api, document, { sweepId }, (data) => page.parse(data).coverage, gapsShown);
  const gaps = nodes
    .filter(({ status, reason }) => status !== 'SKIPPED' || !reason?.startsWith('SERVICE_NOT_ENABLED'))
    .map(gapText);
  return more ? [...gaps, 'There are more: the query `coverage` of the API has them all.'] : gaps;
}
