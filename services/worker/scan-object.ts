import { retryAdvice } from '../../workflows/retry.ts';
import type { AccountHandle, AwsOrganization } from '../aws/index.ts';
import type { ScannerPool } from '../detect/contract.ts';
import type { RuleSet } from '../detect/custom/rule-set.ts';
import {
  type BucketRef,
  type ObjectRef,
  type ObjectResult,
  OrgsweepError,
  type StatusReason,
  type SweepOptions,
} from '../model/index.ts';

/** Macie's limit for one file. */
const deadlineMs = 10 * 3_600_000;

/** Tries of a page after which an object that still cannot be read is recorded as such. */
export const objectTries = 4;

/**
 * What a read error says about one object; undefined: about more than this object, so the page must be tried again. What the page's own tries
 * end with is recorded at the last of them: one object must not stop those behind it.
 */
function reasonOf(error: unknown, attempt: number): StatusReason | undefined {
  if (!(error instanceof OrgsweepError)) return undefined;
  if (error.detail === 'TRUNCATED_BODY') return 'TRUNCATED_BODY';
  switch (error.code) {
    case 'ACCESS_DENIED':
      return 'PERMISSION_DENIED';
    case 'NOT_FOUND':
      return 'SOURCE_OBJECT_NO_LONGER_AVAILABLE';
    case 'OBJECT_CHANGED':
      return 'OBJECT_VERSION_MISMATCH';
    case 'INVALID_OBJECT_STATE':
      return 'INVALID_OBJECT_STATE';
    case 'INVALID_KMS_KEY':
      return 'INVALID_KMS_KEY';
    case 'INVALID_ENCRYPTION':
      return 'INVALID_ENCRYPTION';
    case 'NETWORK':
    case 'MALFORMED_RESPONSE':
      return 'READ_FAILED';
    case 'THROTTLED':
    case 'INTERNAL':
      return attempt >= Math.min(objectTries, retryAdvice(error.code).maxAttempts) ? 'READ_FAILED' : undefined;
    default:
      return undefined;
  }
}

/** Reads and classifies one object; `attempt` is the page's, from 1. A read that breaks keeps what was found before the break, as PARTIAL. */
export async function scanObject(
  deps: {
    readonly aws: Pick<AwsOrganization, 'getObject'>;
    readonly pool: Pick<ScannerPool, 'scan' | 'catalogueVersion'>;
  },
  handle: AccountHandle,
  bucket: BucketRef,
  object: ObjectRef,
  options: SweepOptions,
  rules: RuleSet,
  attempt: number,
  signal: AbortSignal,
): Promise<ObjectResult> {
  const { aws, pool } = deps;
  const unread = (reason: StatusReason): ObjectResult => ({
    status: 'SKIPPED',
    reason,
    mimeType: '',
    bytesRead: 0,
    bytesClassified: 0,
    detections: [],
    catalogueVersion: pool.catalogueVersion,
  });
  let broken: StatusReason | undefined;
  try {
    const { body, encryption } = await aws.getObject(handle, bucket, object, signal);
    async function* untilBreak(): AsyncGenerator<Uint8Array> {
      try {
        yield* body;
      } catch (error) {
        broken = reasonOf(error, attempt);
        if (broken === undefined || signal.aborted) throw error;
      }
    }
    const scanned = await pool.scan(
      {
        name: object.key,
        sizeBytes: object.sizeBytes,
        identifiers: { selector: options.identifierSelector, ids: options.identifierIds },
        maxBytes: options.maxBytesPerObject,
        deadlineMs,
        maxOccurrences: 15,
        rules,
      },
      untilBreak(),
      signal,
    );
    const result = encryption === undefined ? scanned : { ...scanned, encryption };
    if (broken === undefined) return result;
    return { ...result, status: result.bytesRead > 0 ? 'PARTIAL' : 'SKIPPED', reason: broken };
  } catch (error) {
    const reason = signal.aborted ? undefined : reasonOf(error, attempt);
    if (reason === undefined) throw error;
    return unread(reason);
  }
}
