import { assertNever, type RemediationState } from '../../model/index.ts';
import type { ApplyOutcome } from '../../remediation/index.ts';

interface End {
  readonly state: RemediationState;
  readonly reason: string | null;
}

/** The state that writing ends in. */
export function appliedState(outcome: ApplyOutcome): End {
  switch (outcome.kind) {
    case 'DONE':
      return { state: 'SUCCEEDED', reason: null };
    case 'NOT_VERIFIED':
      return { state: 'VERIFY_FAILED', reason: outcome.reason };
    case 'STOPPED':
      return { state: 'STOPPED', reason: outcome.reason };
    case 'UNKNOWN':
    case 'OBJECTION':
      return { state: outcome.written ? 'PARTIAL' : 'REFUSED', reason: outcome.reason };
    case 'STALE':
      return { state: outcome.written ? 'PARTIAL' : 'STALE', reason: outcome.reason };
    case 'REFUSED_BY_AWS':
      return { state: outcome.written ? 'PARTIAL' : 'FAILED', reason: outcome.reason };
    default:
      return assertNever(outcome);
  }
}

/** The state that undoing ends in. */
export function undoneState(outcome: ApplyOutcome): End {
  if (outcome.kind === 'DONE') return { state: 'UNDONE', reason: null };
  return { state: outcome.kind === 'STALE' ? 'UNDO_STALE' : 'UNDO_FAILED', reason: outcome.reason };
}
