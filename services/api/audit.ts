import { randomUUID } from 'node:crypto';
import { type JsonValue, OrgsweepError } from '../model/index.ts';
import { auditBegun } from '../store/contract.ts';
import { auditState } from './audit-state.ts';
import type { ApiContext } from './context.ts';

/**
 * Appends to the audit trail what is about to be done, does it, and appends what came of it (OK, or the error's code) and what the target
 * was before and after. Nothing is done that could not be written down first; each row's hash goes to the log, where it can be kept elsewhere.
 */
export async function audited<T>(
  context: ApiContext,
  action: string,
  target: string,
  work: () => Promise<T>,
): Promise<T> {
  const entry = randomUUID();
  // What keeps the state from being read keeps the work from being done, too, and that is the error to tell.
  const state = (): Promise<JsonValue> => auditState(context.store, action, target).catch(() => null);
  const before = await state();
  const append = async (outcome: string, after: JsonValue): Promise<void> => {
    const { actor } = context.viewer;
    const at = new Date().toISOString();
    const head = await context.store.appendAudit({ entry, at, actor, action, target, outcome, before, after });
    context.log.info({ ...head, action, outcome }, 'audit event');
  };
  // That the work was done, or why not, is what the caller must see; without this row the trail says that it has no end.
  const end = async (outcome: string): Promise<void> =>
    await append(outcome, await state()).catch((err: unknown) =>
      context.log.error({ err, action, target }, 'audit event not written'),
    );
  await append(auditBegun, null);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await end(error instanceof OrgsweepError ? error.code : 'INTERNAL');
    throw error;
  }
  await end('OK');
  return result;
}
