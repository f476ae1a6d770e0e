import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type CliSweep, sweepShape as sweep, sweepFields } from '../../../services/cli/sweep-query.ts';
import type { ApiClient } from './api-client.ts';
import { bytes, count } from './words.ts';

const isOver = ({ status }: CliSweep): boolean => !['PENDING', 'RUNNING', 'PAUSED'].includes(status);

function progressText({ progress, totals }: CliSweep): string {
  const accounts = `${progress.accountsDone} of ${progress.accountsTotal} accounts`;
  const objects = `${count(totals.objectsListed)} objects, ${bytes(totals.bytesRead)}`;
  return `${accounts}, ${totals.bucketsScanned} of ${totals.bucketsTotal} buckets, ${objects}, ${count(totals.findings)} findings`;
}

/** Starts a sweep, or goes on with one that an earlier start left running, and follows it to its end. */
export async function runSweep(api: ApiClient, update: (text: string) => void): Promise<CliSweep> {
  const open = await api.ask(
    z.object({ sweeps: z.object({ nodes: z.array(sweep) }) }),
    `query Open { sweeps(first: 1, filter: { statuses: [PENDING, RUNNING] }) { nodes { ${sweepFields} } } }`,
  );
  let now = open.sweeps.nodes[0];
  if (now === undefined) {
    const started = await api.ask(
      z.object({ startSweep: z.object({ sweep }) }),
      `mutation Start { startSweep { sweep { ${sweepFields} } } }`,
    );
    now = started.startSweep.sweep;
  }
  const shape = z.object({ sweep });
  const question = `query Sweep($id: ID!) { sweep(id: $id) { ${sweepFields} } }`;
  const { id } = now;
  while (!isOver(now)) {
    update(progressText(now));
    await delay(400);
    now = (await api.ask(shape, question, { id })).sweep;
  }
  update(`${now.status}, ${progressText(now)}`);
  return now;
}
