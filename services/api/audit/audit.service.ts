import type { AuditCheck, AuditRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { isoTimes } from '../relay/iso-times.ts';
import type { AuditArgs } from './audit.input.ts';

/** A page of audit events, the newest first. */
export async function listAudit(context: ApiContext, args: AuditArgs): Promise<ConnectionResult<AuditRow>> {
  authorize(context, 'read');
  const { after, until, ...filter } = defined(args.filter);
  const times = isoTimes({ after, until });
  return await connect(context, context.store.auditEvents, { ...filter, ...times }, args.sort, args);
}

/** Whether the record is as it was written. */
export async function checkAudit(context: ApiContext, knownHead: string | null): Promise<AuditCheck> {
  authorize(context, 'read');
  return await context.store.checkAudit(knownHead);
}
