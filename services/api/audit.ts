import { OrgsweepError } from '../model/index.ts';
import type { ApiContext } from './context.ts';

/** Does the work and appends what came of it to the audit trail: OK, or the error's code. */
export async function audited<T>(
  context: ApiContext,
  action: string,
  target: string,
  work: () => Promise<T>,
): Promise<T> {
  const append = (outcome: string): Promise<void> =>
    context.store.appendAudit({ at: new Date().toISOString(), actor: context.viewer.actor, action, target, outcome });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    const code = error instanceof OrgsweepError ? error.code : 'INTERNAL';
    // The cause of the failure is what the caller must see, also when the trail cannot be written (the store being down is one).
    await append(code).catch((err: unknown) => context.log.error({ err, action, target }, 'audit event not written'));
    throw error;
  }
  await append('OK');
  return result;
}
