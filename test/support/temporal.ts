import { inject } from 'vitest';
import { z } from 'zod';

const answerShape = z.union([
  z.object({ address: z.string(), namespace: z.string() }),
  z.object({ error: z.string() }),
]);

/**
 * Temporal's own dev server, one for the whole vitest run, with our search attributes, state in memory; `TEMPORAL_ADDRESS` is used
 * instead when set. It ends with the run. Keep workflow ids and task queues unique to the test.
 */
export async function startTemporal(): Promise<{ readonly address: string; readonly namespace: string }> {
  const answer = answerShape.parse(await (await fetch(`${inject('stackUrl')}/temporal`)).json());
  if ('error' in answer) throw new Error(answer.error);
  return answer;
}
