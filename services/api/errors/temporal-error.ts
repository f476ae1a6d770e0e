import type { Client } from '@temporalio/client';
import {
  isGrpcServiceError,
  NamespaceNotFoundError,
  ScheduleNotFoundError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { OrgsweepError } from '../../model/index.ts';

// gRPC status codes (grpc.status); @grpc/grpc-js is not a direct dependency
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;

function grpcCode(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof ServiceError ? grpcCode(error.cause) : undefined;
}

/** Whether Temporal refused what it was given: a cron expression that it cannot read, for which the SDK throws a TypeError. */
export const isInvalidArgument = (error: unknown): error is Error =>
  error instanceof TypeError || grpcCode(error) === INVALID_ARGUMENT;

/** Whether Temporal has no such workflow or schedule. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || error instanceof ScheduleNotFoundError || grpcCode(error) === NOT_FOUND;

/** A Temporal client error by its cause; what is no such error is given back as it is. */
function translated(error: unknown): unknown {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) {
    return new OrgsweepError('TEMPORAL_UNAVAILABLE', 'No worker answered in time.', {
      advice: 'Check that a worker runs; the request may still take effect once one does.',
      cause: error,
    });
  }
  if (error instanceof WorkflowUpdateFailedError || isNotFound(error) || isInvalidArgument(error)) return error;
  if (grpcCode(error) === DEADLINE_EXCEEDED) {
    return new OrgsweepError('TEMPORAL_UNAVAILABLE', 'Neither Temporal nor a worker answered in time.', {
      advice: 'Check that the Temporal server and a worker run; the request may still take effect.',
      cause: error,
    });
  }
  if (error instanceof ServiceError || error instanceof NamespaceNotFoundError || isGrpcServiceError(error)) {
    return new OrgsweepError('TEMPORAL_UNAVAILABLE', 'Temporal did not answer.', {
      advice:
        'Check that the Temporal server runs and that TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE name it, then try again.',
      cause: error,
    });
  }
  return error;
}

/** Asks Temporal with a deadline. TEMPORAL_UNAVAILABLE when it, or the worker that an update needs, does not answer in time. */
export async function askTemporal<T>(client: Client, work: () => Promise<T>, timeoutMs = 5_000): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + timeoutMs, work);
  } catch (error) {
    throw translated(error);
  }
}
