import { randomUUID } from 'node:crypto';
import { OrgsweepError } from '../../model/index.ts';
import { remediationAction } from '../../remediation/index.ts';
import type { RemediationPolicyRecord, RemediationPolicySpec, RemediationSwitchState } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext } from '../context.ts';
import { beginsType } from '../findings/require-known.ts';
import { unknownValue } from '../relay/require-places.ts';
import type { RemediationPolicyInput } from './remediation.input.ts';

const now = (): string => new Date().toISOString();

export async function getSwitch(context: ApiContext): Promise<RemediationSwitchState> {
  authorize(context, 'read');
  return await context.store.remediationSwitch();
}

/** Stops every write, or lets writes be made again. A worker sees it before its next write, and within a second during one. */
export async function setSwitch(
  context: ApiContext,
  stopped: boolean,
  reason: string | null,
): Promise<RemediationSwitchState> {
  authorize(context, 'operate');
  return await audited(context, stopped ? 'stopRemediations' : 'resumeRemediations', 'all', () =>
    context.store.setRemediationSwitch({ stopped, reason, actor: context.viewer.actor, at: now() }),
  );
}

const shown = ({ spec, ...policy }: RemediationPolicyRecord) => ({
  ...policy,
  actions: spec.actions,
  accountIds: spec.accountIds ?? null,
  organizationalUnitIds: spec.organizationalUnitIds ?? null,
  tagKey: spec.tag?.key ?? null,
  tagValue: spec.tag?.value ?? null,
  findingTypes: spec.findingTypes ?? null,
  noticeHours: spec.noticeHours ?? null,
});

export async function listPolicies(context: ApiContext) {
  authorize(context, 'read');
  return (await context.store.remediationPolicies()).map(shown);
}

/** What is approved beforehand from now on. BAD_USER_INPUT for an unknown action or finding type, and for half a tag; CONFLICT for a name that is taken. */
export async function createPolicy(context: ApiContext, input: RemediationPolicyInput) {
  authorize(context, 'operate');
  const unknown = input.actions.filter((id) => remediationAction(id) === undefined);
  if (unknown.length > 0)
    throw new OrgsweepError('BAD_USER_INPUT', `There is no action ${unknown.join(', ')}.`, {
      advice: 'The query `remediationActions` lists them.',
    });
  const { tagKey, tagValue, accountIds, organizationalUnitIds, findingTypes, noticeHours } = input;
  for (const type of findingTypes ?? [])
    if (!beginsType(type))
      throw unknownValue('findingTypes', type, 'Give a type of findings, or what some begin with: `Policy:`.');
  if ((tagKey == null) !== (tagValue == null))
    throw new OrgsweepError('BAD_USER_INPUT', 'A tag has a key and a value.', { advice: 'Give both, or none.' });
  const spec: RemediationPolicySpec = {
    actions: input.actions,
    ...(accountIds == null ? {} : { accountIds }),
    ...(organizationalUnitIds == null ? {} : { organizationalUnitIds }),
    ...(tagKey == null || tagValue == null ? {} : { tag: { key: tagKey, value: tagValue } }),
    ...(findingTypes == null ? {} : { findingTypes }),
    ...(noticeHours == null ? {} : { noticeHours }),
  };
  const id = randomUUID();
  return await audited(context, 'createRemediationPolicy', id, async () => {
    const record = { id, name: input.name, spec, createdBy: context.viewer.actor, createdAt: now() };
    return shown(await context.store.addRemediationPolicy(record));
  });
}

export async function deletePolicy(context: ApiContext, id: string): Promise<void> {
  authorize(context, 'operate');
  await audited(context, 'deleteRemediationPolicy', id, async () => {
    if (await context.store.deleteRemediationPolicy(id)) return;
    throw new OrgsweepError('NOT_FOUND', `There is no policy "${id}".`, {
      advice: 'List them with the query `remediationPolicies`.',
    });
  });
}
