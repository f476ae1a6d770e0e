import type { AuditCheck, AuditRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { isoTimes } from '../relay/iso-times.ts';
import { unknownValue } from '../relay/require-places.ts';
import type { AuditArgs } from './audit.input.ts';

/** A page of audit events, the newest first. BAD_USER_INPUT for an action that is neither one of the mutations nor in the record. */
export async function listAudit(
  context: ApiContext,
  args: AuditArgs,
  mutations: readonly string[],
): Promise<ConnectionResult<AuditRow>> {
  authorize(context, 'read');
  for (const action of args.filter?.actions ?? [])
    if (!mutations.includes(action) && (await context.store.auditEvents.count({ actions: [action] })) === 0)
      throw unknownValue('actions', action, 'Write it as the mutation that it was.');
  const { after, until, ...filter } = defined(args.filter);
  const times = isoTimes({ after, until });
  return await connect(context, context.store.auditEvents, { ...filter, ...times }, args.sort, args);
}

/** Whether the record is as it was written. */
export async function checkAudit(context: ApiContext, knownHead: string | null): Promise<AuditCheck> {
  authorize(context, 'read');
  return await context.store.checkAudit(knownHead);
}
