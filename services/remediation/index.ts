import { actions } from './catalogue/index.generated.ts';
import type { RemediationAction } from './define-action.ts';

export { type ApplyOutcome, applyChanges, assess, undoChanges, type WriteGuard } from './apply.ts';
export { sameDocument } from './canonical.ts';
export type { ActionContext, RemediationPort, SettingFacts, StatementReach } from './contract.ts';
export type { RemediationAction } from './define-action.ts';
export { diffOf } from './diff.ts';
export { labelChange, labelFor } from './labels.ts';
export { isMarkable, markObjection, markReads, markValue } from './mark.ts';
export { remediationReadActions, remediationRoleActions, sessionPolicy, settingsToRead } from './permissions.ts';
export { checkTarget, exemption, planRemediation } from './plan.ts';
export type { PlanOutcome } from './plan-outcome.ts';
export { adviceFor } from './reason-advice.ts';
export { redact, redactableFormat } from './redact/redact.ts';
export { redactParquet } from './redact/redact-parquet.ts';
export { readTags, redactedShape } from './shapes.ts';

/** Every action there is, in order of their ids. */
export const remediationActions: readonly RemediationAction[] = actions;

/** The action of that id; undefined when there is none. */
export const remediationAction = (id: string): RemediationAction | undefined =>
  remediationActions.find((action) => action.id === id);
