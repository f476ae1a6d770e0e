import type { ErrorCode } from '../services/model/index.ts';

/** How often and how soon an activity is tried again, by what went wrong. Names the reason, so that a change is a decision. */
interface RetryAdvice {
  /** Tries in all; Infinity: until the sweep is cancelled. */
  readonly maxAttempts: number;
  /** Milliseconds before try n + 1 (n from 1). */
  readonly delayMs: (attempt: number) => number;
}

const backOff =
  (firstMs: number, mostMs: number) =>
  (attempt: number): number =>
    Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 20));
const never: RetryAdvice = { maxAttempts: 1, delayMs: () => 0 };
/** A limit of somebody else's: wait long, it passes. */
const throttle: RetryAdvice = { maxAttempts: 12, delayMs: backOff(2_000, 120_000) };
/** May be a blip; if not, the place becomes a gap and the sweep goes on. */
const network: RetryAdvice = { maxAttempts: 6, delayMs: backOff(1_000, 30_000) };
/** Our own store or Temporal: nothing can be kept without it, so nothing is given up. */
const ownService: RetryAdvice = { maxAttempts: Number.POSITIVE_INFINITY, delayMs: backOff(500, 15_000) };
/** A bug may be a race: one more try, then a gap that names it. */
const internal: RetryAdvice = { maxAttempts: 2, delayMs: () => 1_000 };

const byCode: Partial<Record<ErrorCode, RetryAdvice>> = {
  THROTTLED: throttle,
  NETWORK: network,
  CREDENTIALS_EXPIRED: network,
  MALFORMED_RESPONSE: internal,
  INTERNAL: internal,
  STORE_UNAVAILABLE: ownService,
  TEMPORAL_UNAVAILABLE: ownService,
};

/** Denied, not found, malformed input and the like are answers: asking again changes nothing. */
export function retryAdvice(code: ErrorCode): RetryAdvice {
  return byCode[code] ?? never;
}
