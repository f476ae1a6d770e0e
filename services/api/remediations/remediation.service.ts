import { remediationUndoable, settingKinds } from '../../model/index.ts';
import { adviceFor, type RemediationAction, remediationAction, remediationActions } from '../../remediation/index.ts';
import type { RemediationEventRow, RemediationFilter, RemediationRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { type ConnectionResult, connect } from '../relay/connect.ts';
import { defined } from '../relay/defined.ts';
import { isoTimes } from '../relay/iso-times.ts';
import { mapConnection } from '../relay/map-connection.ts';
import type { PageInput } from '../relay/page-args.ts';
import { requirePlaces, unknownValue } from '../relay/require-places.ts';
import type { RemediationFilterInput } from './remediation.input.ts';

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

/** The input's conditions in the store's words. */
export function remediationFilter(input: RemediationFilterInput | null | undefined): RemediationFilter {
  const { proposedAfter, proposedUntil, ...filter } = defined(input);
  return { ...filter, ...isoTimes({ proposedAfter, proposedUntil }) };
}

/** A page of remediations. BAD_USER_INPUT for places and actions that there are not. */
export async function listRemediations(
  context: ApiContext,
  filter: RemediationFilter,
  args: PageInput & { readonly sort: string },
): Promise<ConnectionResult<ShownRemediation>> {
  authorize(context, 'read');
  await requirePlaces(context, filter);
  for (const action of filter.actions ?? [])
    if (
      remediationAction(action) === undefined &&
      (await context.store.remediations.count({ actions: [action] })) === 0
    )
      throw unknownValue('actions', action, 'The query `remediationActions` lists them.');
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
