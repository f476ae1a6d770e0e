import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  ChildWorkflowFailure,
  TimeoutFailure,
} from '@temporalio/common';

/** The error code inside a failure that came up through activities and children; it arrives wrapped, with the cause innermost; with the IAM action where one was denied. */
export function failureCode(error: unknown): string {
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) return failureCode(error.cause);
  if (error instanceof ApplicationFailure) {
    const detail: unknown = error.details?.[0];
    return typeof detail === 'string' ? `${error.type} ${detail}` : (error.type ?? 'INTERNAL');
  }
  if (error instanceof TimeoutFailure) return 'TIMED_OUT';
  if (error instanceof CancelledFailure) return 'CANCELLED';
  return 'INTERNAL';
}
