import {
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import {
  type Fact,
  failed,
  type JsonValue,
  known,
  OrgsweepError,
  type RemediationTarget,
  type SettingDocument,
} from '../../model/index.ts';
import { asked, causeOf } from '../errors.ts';
import { keyToGoOnFrom } from '../paged.ts';
import { copyKey } from './copy-key.ts';

/** Where objects are copied to before they are closed: a bucket of the central side with Object Lock and a default retention. */
export interface QuarantineBucket {
  readonly s3: S3Client;
  readonly name: string;
  readonly kmsKeyArn: string | null;
}

export interface CopySource {
  /** Versions of the object, the newest first. */
  versions(): Promise<readonly string[]>;
  /** One version's bytes, by the member role. */
  open(request: GetObjectCommand): Promise<{
    readonly Body?: unknown;
    readonly ContentLength?: number | undefined;
    readonly ContentType?: string | undefined;
  }>;
}

/** A copy for each version. */
const prefixOf = (target: RemediationTarget): string => `${copyKey(target)}/`;

async function copied({ s3, name }: QuarantineBucket, prefix: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    const from = after === null ? {} : { StartAfter: after };
    const page: ListObjectsV2CommandOutput = await s3.send(
      new ListObjectsV2Command({ Bucket: name, Prefix: prefix, ...from }),
    );
    for (const { Key } of page.Contents ?? []) found.add((Key ?? '').slice(prefix.length));
    after = keyToGoOnFrom('s3:ListBucket', page.IsTruncated === true, page.Contents?.at(-1)?.Key, after);
    if (after === null) return found;
  }
}

/** Which versions lie in quarantine. A bucket that is not locked is no quarantine. */
export async function readCopies(
  quarantine: QuarantineBucket | null,
  target: RemediationTarget,
  source: CopySource,
): Promise<Fact<JsonValue>> {
  if (quarantine === null) return failed('NO_QUARANTINE_BUCKET');
  try {
    const lock = await quarantine.s3.send(new GetObjectLockConfigurationCommand({ Bucket: quarantine.name }));
    if (lock.ObjectLockConfiguration?.Rule?.DefaultRetention === undefined)
      return failed('QUARANTINE_BUCKET_NOT_LOCKED');
    const there = await copied(quarantine, prefixOf(target));
    return known((await source.versions()).map((versionId) => ({ versionId, copied: there.has(versionId) })));
  } catch (error) {
    const code = causeOf(error);
    return failed(code === 'NOT_FOUND' ? 'QUARANTINE_BUCKET_NOT_LOCKED' : code);
  }
}

const isCopies = (value: unknown): value is readonly { versionId: string; copied: boolean }[] => Array.isArray(value);

/** Copies what the document says shall be there. Only one pass of each version goes through memory, in the SDK's chunks. */
export async function writeCopies(
  quarantine: QuarantineBucket | null,
  target: RemediationTarget,
  source: CopySource,
  document: SettingDocument,
  abortSignal: AbortSignal,
): Promise<void> {
  if (quarantine === null || !isCopies(document))
    throw new OrgsweepError('BAD_USER_INPUT', 'There is no quarantine bucket.', {
      advice: 'Set ORGSWEEP_QUARANTINE_BUCKET in the environment of the worker.',
    });
  const { s3, name, kmsKeyArn } = quarantine;
  const prefix = prefixOf(target);
  const there = await copied(quarantine, prefix);
  for (const { versionId } of document.filter((each) => each.copied && !there.has(each.versionId))) {
    const Key = target.objectKey ?? '';
    const { Body, ContentLength, ContentType } = await source.open(
      new GetObjectCommand({
        Bucket: target.bucketName ?? '',
        ExpectedBucketOwner: target.accountId,
        Key,
        VersionId: versionId,
      }),
    );
    if (!isStream(Body) || ContentLength === undefined)
      throw new OrgsweepError('MALFORMED_RESPONSE', 's3:GetObject answered without a body.');
    const put = new PutObjectCommand({
      Bucket: name,
      Key: `${prefix}${versionId}`,
      Body,
      // S3 takes nothing into a locked bucket without one.
      ChecksumAlgorithm: 'CRC32',
      ContentLength,
      ContentType,
      Metadata: { 'original-key': Buffer.from(Key).toString('base64url') },
      ...(kmsKeyArn === null ? {} : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyArn }),
    });
    await asked('s3:PutObject', null, () => s3.send(put, { abortSignal }));
  }
}

function isStream(value: unknown): value is ReadableStream {
  return typeof value === 'object' && value !== null && 'pipe' in value;
}
