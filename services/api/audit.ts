import { type JsonValue, OrgsweepError } from '../model/index.ts';
import { auditState } from './audit-state.ts';
import type { ApiContext } from './context.ts';

/** Does the work and appends to the audit trail what came of it (OK, or the error's code) and what the target was before and after. */
export async function audited<T>(
  context: ApiContext,
  action: string,
  target: string,
  work: () => Promise<T>,
): Promise<T> {
  // What keeps the state from being read keeps the work from being done, too, and that is the error to tell.
  const state = (): Promise<JsonValue> => auditState(context.store, action, target).catch(() => null);
  const before = await state();
  const append = async (outcome: string): Promise<void> => {
    const { actor } = context.viewer;
    const after = await state();
    await context.store.appendAudit({ at: new Date().toISOString(), actor, action, target, outcome, before, after });
  };
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
