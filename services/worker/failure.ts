import { ApplicationFailure, Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import { retryAdvice } from '../../workflows/retry.ts';
import { OrgsweepError } from '../model/index.ts';

/** What crosses the wire of an error: code, our own text, the IAM action. Foreign texts and stacks stay here, they may quote content. */
export function toFailure(error: unknown, attempt: number): Error {
  if (error instanceof CancelledFailure || error instanceof ApplicationFailure) return error;
  // Whatever breaks when an activity is cancelled, or its worker stops, is no answer: the next try goes on, and a gap would stay.
  if (Context.current().cancellationSignal.aborted) return new CancelledFailure('CANCELLED');
  const known =
    error instanceof OrgsweepError
      ? error
      : new OrgsweepError('INTERNAL', 'An unexpected error; the log of the worker says where.');
  const advice = retryAdvice(known.code);
  const failure = ApplicationFailure.create({
    type: known.code,
    message: `${known.message} ${known.advice}`.trim(),
    nonRetryable: attempt >= advice.maxAttempts,
    nextRetryDelay: advice.delayMs(attempt),
    details: known.detail === undefined ? [] : [known.detail],
  });
  failure.stack = '';
  return failure;
}
