import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  ChildWorkflowFailure,
  TimeoutFailure,
} from '@temporalio/common';

/** The error code inside a failure that came up through activities and children; it arrives wrapped, with the cause innermost. */
export function failureCode(error: unknown): string {
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) return failureCode(error.cause);
  if (error instanceof ApplicationFailure) return error.type ?? 'INTERNAL';
  if (error instanceof TimeoutFailure) return 'TIMED_OUT';
  if (error instanceof CancelledFailure) return 'CANCELLED';
  return 'INTERNAL';
}
