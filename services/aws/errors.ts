import { type ErrorCode, OrgsweepError } from '../model/index.ts';

/** The parts of an AWS SDK or Node error that decisions rest on. */
interface Shape {
  readonly name: string;
  readonly code: string;
  readonly status: number;
}

function shapeOf(error: unknown): Shape {
  if (typeof error !== 'object' || error === null) return { name: '', code: '', status: 0 };
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const meta = '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof meta === 'object' && meta !== null && 'httpStatusCode' in meta && typeof meta.httpStatusCode === 'number'
      ? meta.httpStatusCode
      : 0;
  return { name, code, status };
}

const byName: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'ACCESS_DENIED',
  AccessDeniedException: 'ACCESS_DENIED',
  AllAccessDisabled: 'ACCESS_DENIED',
  UnauthorizedOperation: 'ACCESS_DENIED',
  ExpiredToken: 'CREDENTIALS_EXPIRED',
  ExpiredTokenException: 'CREDENTIALS_EXPIRED',
  TokenRefreshRequired: 'CREDENTIALS_EXPIRED',
  CredentialsProviderError: 'CREDENTIALS_MISSING',
  InvalidClientTokenId: 'CREDENTIALS_MISSING',
  SignatureDoesNotMatch: 'CREDENTIALS_MISSING',
  InvalidAccessKeyId: 'CREDENTIALS_MISSING',
  UnrecognizedClientException: 'CREDENTIALS_MISSING',
  InvalidToken: 'CREDENTIALS_MISSING',
  InvalidSignatureException: 'CREDENTIALS_MISSING',
  IncompleteSignature: 'CREDENTIALS_MISSING',
  MissingAuthenticationToken: 'CREDENTIALS_MISSING',
  OptInRequired: 'REGION_DISABLED',
  RegionDisabledException: 'REGION_DISABLED',
  AWSOrganizationsNotInUseException: 'NOT_IN_ORGANIZATION',
  NoSuchBucket: 'NOT_FOUND',
  NoSuchKey: 'NOT_FOUND',
  NoSuchVersion: 'NOT_FOUND',
  QueueDoesNotExist: 'NOT_FOUND',
  'AWS.SimpleQueueService.NonExistentQueue': 'NOT_FOUND',
  NotFound: 'NOT_FOUND',
  NotFoundException: 'NOT_FOUND',
  ResourceNotFoundException: 'NOT_FOUND',
  PreconditionFailed: 'OBJECT_CHANGED',
  InvalidObjectState: 'INVALID_OBJECT_STATE',
  DisabledException: 'INVALID_KMS_KEY',
  InvalidKeyUsageException: 'INVALID_KMS_KEY',
  SlowDown: 'THROTTLED',
  Throttling: 'THROTTLED',
  ThrottlingException: 'THROTTLED',
  ThrottledException: 'THROTTLED',
  TooManyRequestsException: 'THROTTLED',
  RequestLimitExceeded: 'THROTTLED',
  RequestThrottled: 'THROTTLED',
  BandwidthLimitExceeded: 'THROTTLED',
  // The signer has learned the time from that answer: signed anew, the request goes through.
  RequestTimeTooSkewed: 'NETWORK',
  RequestExpired: 'NETWORK',
  RequestInTheFuture: 'NETWORK',
  RequestTimeout: 'NETWORK',
  TimeoutError: 'NETWORK',
  InternalError: 'NETWORK',
  ServiceUnavailable: 'NETWORK',
};

/** Regions that every account has switched on; elsewhere a token that AWS does not know means that the region is off (AWS General Reference). */
const defaultRegions = new Set(
  'us-east-1 us-east-2 us-west-1 us-west-2 ap-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1 sa-east-1'.split(
    ' ',
  ),
);

/** How S3 says that the bucket is in another region: it was deleted, and made anew there. */
const elsewhere: ReadonlySet<string> = new Set(['AuthorizationHeaderMalformed', 'IllegalLocationConstraintException']);

const keyTroubles: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'ACCESS_DENIED',
  Throttling: 'THROTTLED',
  Throttled: 'THROTTLED',
  NotFound: 'INVALID_KMS_KEY',
  Disabled: 'INVALID_KMS_KEY',
  InvalidState: 'INVALID_KMS_KEY',
  InvalidKeyUsage: 'INVALID_KMS_KEY',
};

/** What KMS says, as others pass it on: `KMS.DisabledException` of S3, `KMSDisabled` of SNS, `KmsDisabled` of SQS (their API references). */
function ofKey(name: string): ErrorCode | undefined {
  const [, trouble] = /^K(?:MS|ms)\.?(\w+?)(?:Exception)?$/.exec(name) ?? [];
  return trouble === undefined ? undefined : keyTroubles[trouble.replace(/^KMS/, '')];
}

/** The cause of an AWS error, told from its name, Node code and HTTP status. */
export function causeOf(error: unknown, region: string | null = null): ErrorCode {
  if (error instanceof OrgsweepError) return error.code;
  const { name, code, status } = shapeOf(error);
  const named = ofKey(name) ?? byName[name] ?? byName[code];
  if (named === 'CREDENTIALS_MISSING' && region !== null && !defaultRegions.has(region)) return 'REGION_DISABLED';
  if (named !== undefined) return named;
  if (/^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|UND_ERR|ERR_STREAM_PREMATURE_CLOSE)/.test(code))
    return 'NETWORK';
  if (status === 429 || status === 503) return 'THROTTLED';
  if (status >= 500) return 'NETWORK';
  if (status === 412) return 'OBJECT_CHANGED';
  if (status === 404) return 'NOT_FOUND';
  if (status === 403 || status === 401) return 'ACCESS_DENIED';
  if (name === 'SyntaxError' || name === 'DeserializationError') return 'MALFORMED_RESPONSE';
  return 'INTERNAL';
}

const advice: Partial<Record<ErrorCode, string>> = {
  ACCESS_DENIED: 'Grant the action to the member role, or see whether an SCP or bucket policy denies it.',
  NOT_IN_ORGANIZATION:
    'Run with credentials of the management account or of a delegated administrator of an AWS organization.',
  CREDENTIALS_MISSING: 'Check the AWS credentials of the central side (environment, profile or instance role).',
  CREDENTIALS_EXPIRED: 'The session is renewed by itself; if this persists, renew the credentials of the central side.',
  REGION_DISABLED: 'Enable the region in that account, or leave it: its buckets stay listed as not covered.',
  NOT_FOUND: 'Check the name, the account and the region.',
  THROTTLED: 'Nothing to do: the request is repeated more slowly.',
  NETWORK: 'Check that the endpoint can be reached from here.',
};

/** Who is asked for what with credentials of the central side, by the prefix of the action: no member role helps there. */
const deniedBy: Readonly<Record<string, string>> = {
  events: 'Name the bus in the parameters of the central role, and see that its own policy lets that role in.',
  sns: 'Name the topic in the parameters of the central role, and see that its own policy and its key let that role in.',
  sqs: 'Name the queue in the parameters of the central role, and see that its own policy and its key let that role in.',
  organizations:
    'Run with credentials of the management account, or let the organization’s delegation policy give the central account this action.',
  securityhub:
    'Deploy the role of the action in that account (findings role for imports, else member role), and see that Security Hub is switched on there.',
};

/** An `OrgsweepError` for `error`; `action` is the IAM action that was tried (`s3:GetBucketPolicy`) and becomes `detail`. */
export function translate(error: unknown, action: string, region: string | null = null): OrgsweepError {
  if (error instanceof OrgsweepError) return error;
  const cause = causeOf(error, region);
  // A 400 on GetObject is S3's answer for an object under a customer's own key (SSE-C), which only the customer can read.
  const { name, code: nodeCode, status } = shapeOf(error);
  const ofCustomersKey = action === 's3:GetObject' && status === 400 && !elsewhere.has(name);
  const code = cause === 'INTERNAL' && ofCustomersKey ? 'INVALID_ENCRYPTION' : cause;
  return new OrgsweepError(
    code,
    `${action} failed: ${name || nodeCode || 'error'}${status > 0 ? ` (HTTP ${status})` : ''}.`,
    {
      advice:
        (code === 'ACCESS_DENIED' ? deniedBy[action.split(':')[0] ?? ''] : undefined) ??
        advice[code] ??
        'See the log of the worker for this request.',
      detail: action,
    },
  );
}

/** The AWS error code (`NoSuchBucketPolicy`) by which "absent" is told from "failed". */
export const awsErrorName = (error: unknown): string => shapeOf(error).name || shapeOf(error).code;

/** An answer that cannot be relied on. */
export function malformed(action: string, what: string): OrgsweepError {
  return new OrgsweepError('MALFORMED_RESPONSE', `${action} answered with ${what}.`, { detail: action });
}

/** What the call gives; what AWS refuses, translated. */
export async function asked<T>(action: string, region: string | null, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translate(error, action, region);
  }
}
