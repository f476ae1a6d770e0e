import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import { bytes, count } from './words.ts';

const sweep = z.object({
  id: z.string(),
  status: z.enum(['PENDING', 'RUNNING', 'PAUSED', 'COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED']),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  failureCode: z.string().nullable(),
  progress: z.object({ phase: z.string(), accountsTotal: z.number(), accountsDone: z.number() }),
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
});
/** A sweep as the API tells of it. */
export type SweepView = z.infer<typeof sweep>;

const fields = `id status startedAt finishedAt failureCode
  progress { phase accountsTotal accountsDone }
  totals { accountsTotal accountsSwept bucketsTotal bucketsEvaluated bucketsScanned objectsListed objectsScanned objectsPartial objectsSkipped bytesRead findings }`;

const isOver = ({ status }: SweepView): boolean => !['PENDING', 'RUNNING', 'PAUSED'].includes(status);

function progressText({ progress, totals }: SweepView): string {
  const accounts = `${progress.accountsDone} of ${progress.accountsTotal} accounts`;
  const objects = `${count(totals.objectsListed)} objects, ${bytes(totals.bytesRead)}`;
  return `${accounts}, ${totals.bucketsScanned} of ${totals.bucketsTotal} buckets, ${objects}, ${count(totals.findings)} findings`;
}

/** Starts a sweep, or goes on with one that an earlier start left running, and follows it to its end. */
export async function runSweep(api: ApiClient, update: (text: string) => void): Promise<SweepView> {
  const open = await api.ask(
    z.object({ sweeps: z.object({ nodes: z.array(sweep) }) }),
    `query Open { sweeps(first: 1, filter: { statuses: [PENDING, RUNNING] }) { nodes { ${fields} } } }`,
  );
  let now = open.sweeps.nodes[0];
  if (now === undefined) {
    const started = await api.ask(
      z.object({ startSweep: z.object({ sweep }) }),
      `mutation Start { startSweep { sweep { ${fields} } } }`,
    );
    now = started.startSweep.sweep;
  }
  const shape = z.object({ sweep });
  const question = `query Sweep($id: ID!) { sweep(id: $id) { ${fields} } }`;
  const { id } = now;
  while (!isOver(now)) {
    update(progressText(now));
    await delay(400);
    now = (await api.ask(shape, question, { id })).sweep;
  }
  update(`${now.status}, ${progressText(now)}`);
  return now;
}
