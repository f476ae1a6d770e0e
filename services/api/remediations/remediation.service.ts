import { remediationUndoable, settingKinds } from '../../model/index.ts';
import { adviceFor, type RemediationAction, remediationActions } from '../../remediation/index.ts';
import type { RemediationEventRow, RemediationFilter, RemediationRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { mapConnection } from '../relay/map-connection.ts';
import type { PageInput } from '../relay/page-args.ts';

/** A remediation as it is shown. */
export function shownRemediation({ target, ...plan }: RemediationRecord) {
  return {
    ...plan,
    ...target,
    accessKey: target.accessKey ?? null,
    advice: adviceFor(plan.state, plan.reason),
    undoable: plan.hasUndoRecord && remediationUndoable(plan.state),
  };
}
export type ShownRemediation = ReturnType<typeof shownRemediation>;

const shownAction = ({ id, title, description, target, writes }: RemediationAction) => ({
  id,
  title,
  description,
  target,
  permissions: [...new Set<string>(writes.flatMap((name) => [...settingKinds[name].write]))].sort(),
});

/** Every action there is. */
export function listActions(context: ApiContext) {
  authorize(context, 'read');
  return remediationActions.map(shownAction);
}

/** A page of remediations. */
export async function listRemediations(
  context: ApiContext,
  filter: RemediationFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<ShownRemediation>> {
  authorize(context, 'read');
  return mapConnection(await connect(context, context.store.remediations, filter, args.sort, args), shownRemediation);
}

/** One remediation; null when there is none of that id. */
export async function getRemediation(context: ApiContext, id: string): Promise<ShownRemediation | null> {
  authorize(context, 'read');
  const plan = await context.store.remediation(id);
  return plan && shownRemediation(plan);
}

/** What became of it, by whom, in order. */
export async function listEvents(context: ApiContext, id: string): Promise<readonly RemediationEventRow[]> {
  authorize(context, 'read');
  return (await context.store.remediationEvents([id])).get(id) ?? [];
}
