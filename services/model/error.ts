/** What can go wrong, by cause. The cause alone decides retries, exit codes and GraphQL codes; message text never does. */
export const ErrorCode = {
  USAGE: 'USAGE',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  ACCESS_DENIED: 'ACCESS_DENIED',
  NOT_IN_ORGANIZATION: 'NOT_IN_ORGANIZATION',
  ROLE_NOT_ASSUMABLE: 'ROLE_NOT_ASSUMABLE',
  CREDENTIALS_EXPIRED: 'CREDENTIALS_EXPIRED',
  CREDENTIALS_MISSING: 'CREDENTIALS_MISSING',
  REGION_DISABLED: 'REGION_DISABLED',
  SERVICE_NOT_ENABLED: 'SERVICE_NOT_ENABLED',
  THROTTLED: 'THROTTLED',
  NETWORK: 'NETWORK',
  MALFORMED_RESPONSE: 'MALFORMED_RESPONSE',
  OBJECT_CHANGED: 'OBJECT_CHANGED',
  INVALID_OBJECT_STATE: 'INVALID_OBJECT_STATE',
  INVALID_KMS_KEY: 'INVALID_KMS_KEY',
  INVALID_ENCRYPTION: 'INVALID_ENCRYPTION',
  RULES_UNREADABLE: 'RULES_UNREADABLE',
  STORE_UNAVAILABLE: 'STORE_UNAVAILABLE',
  TEMPORAL_UNAVAILABLE: 'TEMPORAL_UNAVAILABLE',
  PORT_IN_USE: 'PORT_IN_USE',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

const retryable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CREDENTIALS_EXPIRED',
  'THROTTLED',
  'NETWORK',
  'STORE_UNAVAILABLE',
  'TEMPORAL_UNAVAILABLE',
]);

/**
 * An error with three audiences: `code` for programs, `message` for the person (what happened) with `advice` (what to do),
 * and `detail` for logs. Neither text may hold object content or credentials.
 */
export class OrgsweepError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, message: string, options: { advice?: string; detail?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'OrgsweepError';
    this.code = code;
    this.advice = options.advice ?? '';
    this.detail = options.detail;
  }

  /** Whether doing the same again can succeed without anybody changing anything. */
  get retryable(): boolean {
    return retryable.has(this.code);
  }
}
