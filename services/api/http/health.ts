import { Router } from 'express';
import type { ApiDeps } from '../context.ts';
import { Deadline } from '../deadline.ts';
import { askTemporal } from '../errors/temporal-error.ts';

const answerMs = 2_000;

/** `/livez`: the process answers. `/readyz`: so do the store and Temporal (503 names what does not). */
export function health({ store, temporal, log }: ApiDeps): Router {
  const state = async (name: string, work: () => Promise<unknown>): Promise<'ok' | 'unavailable'> => {
    try {
      await new Deadline(answerMs).race(work());
      return 'ok';
    } catch (err) {
      log.warn({ err, part: name }, 'not ready');
      return 'unavailable';
    }
  };
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.json({ status: 'live' });
  });
  router.get('/readyz', async (_req, res) => {
    const [storeState, temporalState] = await Promise.all([
      state('store', () => store.ping()),
      state('temporal', () => askTemporal(temporal, () => temporal.workflowService.getSystemInfo({}), answerMs)),
    ]);
    const ready = storeState === 'ok' && temporalState === 'ok';
    res
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', store: storeState, temporal: temporalState });
  });
  return router;
}
