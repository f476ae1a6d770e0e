import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/common';
import { ErrorCode, OrgsweepError } from '../../model/index.ts';

function applicationFailure(error: unknown): ApplicationFailure | undefined {
  if (error instanceof ApplicationFailure) return error;
  const wraps = error instanceof ActivityFailure || error instanceof ChildWorkflowFailure;
  if (wraps) return applicationFailure(error.cause);
  return error instanceof Error && error.cause !== undefined ? applicationFailure(error.cause) : undefined;
}

/** Throws what a workflow or an update failed with as the activity said it; what is no such failure as it is. */
export function failedAs(error: unknown): never {
  const failure = applicationFailure(error);
  const code = Object.values(ErrorCode).find((known) => known === failure?.type);
  if (failure === undefined || code === undefined) throw error;
  throw new OrgsweepError(code, failure.message, { cause: error });
}
