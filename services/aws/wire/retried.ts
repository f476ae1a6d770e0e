import { isThrottlingError, isTransientError, type StandardRetryStrategy } from '@smithy/core/retry';
import type { RetryErrorType, SdkError } from '@smithy/types';

const isError = (error: unknown): error is SdkError => error instanceof Error;

/** The kinds of errors that the SDK's `standard` mode tries again, told as it tells them; undici's own codes are those of a network. */
function typeOf(error: SdkError): RetryErrorType {
  if (isThrottlingError(error)) return 'THROTTLING';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return isTransientError(error) || code.startsWith('UND_ERR') ? 'TRANSIENT' : 'CLIENT_ERROR';
}

/** Runs `attempt` under the SDK's own strategy: its number of tries, its quota, its delays. Throws the last error. */
export async function retried<T>(strategy: StandardRetryStrategy, attempt: () => Promise<T>): Promise<T> {
  let token = await strategy.acquireInitialRetryToken('');
  for (;;) {
    try {
      const result = await attempt();
      strategy.recordSuccess(token);
      return result;
    } catch (error) {
      if (!isError(error)) throw error;
      const errorType = typeOf(error);
      if (errorType === 'CLIENT_ERROR') throw error;
      // It waits by itself, and throws when tries or quota are used up.
      const next = await strategy.refreshRetryTokenForRetry(token, { error, errorType }).catch(() => null);
      if (next === null) throw error;
      token = next;
    }
  }
}
