import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
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
import { redact, redactableFormat, redactedShape, redactParquet } from '../../remediation/index.ts';
import { asked, causeOf } from '../errors.ts';
import { unquoted } from '../objects.ts';
import { writeCopyFile } from './copy-file.ts';
import { copyKey } from './copy-key.ts';

/** Looks at a copy of the target: why it could not be read wholly, if so, and the identifiers that were found in it. */
export type ScanCopy = (
  copy: { readonly name: string; readonly sizeBytes: number; readonly target: RemediationTarget },
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
) => Promise<{ readonly unread: string | null; readonly found: readonly string[] }>;

/** A bucket of the central side for redacted copies. */
export interface RedactedBucket {
  readonly s3: S3Client;
  readonly name: string;
  /** Key that copies are encrypted with; null: as the bucket does by default. */
  readonly kmsKeyArn: string | null;
  readonly scan: ScanCopy;
}
const notClean = (detail: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', 'The redacted copy was looked at, and is not clean: it was not written.', {
    detail,
    advice: 'Name the other columns that hold such data, or keep identifiers on purpose with `keep`.',
  });

/** Asks S3 with the member role of the target's account. */
export type AskMember = <T>(action: string, request: (s3: S3Client) => Promise<T>) => Promise<T>;

const sourceOf = ({ bucketName, objectKey, accountId }: RemediationTarget) => ({
  Bucket: bucketName ?? '',
  Key: objectKey ?? '',
  ExpectedBucketOwner: accountId,
});

/** The copy ends as the object does, so that readers know its format. */
const redactedKey = (target: RemediationTarget): string =>
  `${copyKey(target)}${/\.\w{1,16}$/.exec(target.objectKey ?? '')?.[0] ?? ''}`;

/** The object as it is, and what its copy was made of. */
export async function readRedacted(
  bucket: RedactedBucket | null,
  target: RemediationTarget,
  ask: AskMember,
): Promise<Fact<JsonValue>> {
  if (bucket === null) return failed('NO_REDACTED_BUCKET');
  const head = await ask('s3:GetObject', (s3) => s3.send(new HeadObjectCommand(sourceOf(target))));
  const source = { eTag: unquoted(head.ETag), sizeBytes: head.ContentLength ?? 0 };
  try {
    const { Metadata } = await bucket.s3.send(new HeadObjectCommand({ Bucket: bucket.name, Key: redactedKey(target) }));
    const made: unknown = JSON.parse(Buffer.from(Metadata?.['orgsweep-made'] ?? '', 'base64url').toString());
    return known({ source, copy: redactedShape.shape.copy.parse(made) });
  } catch (error) {
    const code = causeOf(error);
    return code === 'NOT_FOUND' ? known({ source, copy: null }) : failed(code);
  }
}

/**
 * Makes the copy that the document says, or takes it away. It is written only when a scan has read all of it and found nothing but what is kept on
 * purpose. OBJECT_CHANGED when the object is no longer the one planned on.
 */
export async function writeRedacted(
  bucket: RedactedBucket | null,
  target: RemediationTarget,
  ask: AskMember,
  document: SettingDocument,
  abortSignal: AbortSignal,
): Promise<void> {
  if (bucket === null)
    throw new OrgsweepError('BAD_USER_INPUT', 'There is no bucket for redacted copies.', {
      advice: 'Set ORGSWEEP_REDACTED_BUCKET in the environment of the worker.',
    });
  const place = { Bucket: bucket.name, Key: redactedKey(target) };
  const { copy } = redactedShape.parse(document);
  if (copy === null) {
    const remove = new DeleteObjectCommand(place);
    await asked('s3:DeleteObject', null, () => bucket.s3.send(remove, { abortSignal }));
    return;
  }
  const file = await writeCopyFile(await redactedParts(target, ask, copy, abortSignal), abortSignal);
  try {
    const { unread, found } = await bucket.scan(
      { name: place.Key, sizeBytes: file.sizeBytes, target },
      file.read(),
      abortSignal,
    );
    if (unread !== null) throw notClean(`COPY_NOT_READ ${unread}`);
    const left = found.filter((identifier) => !copy.keep.includes(identifier));
    if (left.length > 0) throw notClean(`COPY_NOT_CLEAN ${left.sort().join(', ')}`);
    const { kmsKeyArn } = bucket;
    const put = new PutObjectCommand({
      ...place,
      Body: file.read(),
      ContentLength: file.sizeBytes,
      ...(kmsKeyArn === null ? {} : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: kmsKeyArn }),
      Metadata: { 'orgsweep-made': Buffer.from(JSON.stringify(copy)).toString('base64url') },
    });
    await asked('s3:PutObject', null, () => bucket.s3.send(put, { abortSignal }));
  } finally {
    await file.close();
  }
}

/** What the copy consists of; of Parquet files one part after the other, read as they are needed. OBJECT_CHANGED when the object is another by now. */
async function redactedParts(
  target: RemediationTarget,
  ask: AskMember,
  { eTag, columns }: { readonly eTag: string; readonly columns: readonly string[] },
  abortSignal: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  const source = { ...sourceOf(target), IfMatch: `"${eTag}"` };
  const read = async (range: { readonly Range?: string }): Promise<Uint8Array> => {
    const bytes = await ask('s3:GetObject', async (s3) =>
      (await s3.send(new GetObjectCommand({ ...source, ...range }), { abortSignal })).Body?.transformToByteArray(),
    );
    if (bytes === undefined) throw new OrgsweepError('MALFORMED_RESPONSE', 's3:GetObject answered without a body.');
    return bytes;
  };
  if (redactableFormat(source.Key) === 'PARQUET') {
    const { ContentLength: byteLength = 0 } = await ask('s3:GetObject', (s3) => s3.send(new HeadObjectCommand(source)));
    const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> => {
      if (end <= start) return new ArrayBuffer(0);
      const bytes = await read({ Range: `bytes=${start}-${end - 1}` });
      if (bytes.length === end - start) return Uint8Array.from(bytes).buffer;
      throw new OrgsweepError('NETWORK', 's3:GetObject gave another part than was asked for.');
    };
    return redactParquet({ byteLength, slice }, columns);
  }
  const bytes = await read({});
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new OrgsweepError('BAD_USER_INPUT', 'The object is not UTF-8.', { detail: 'NOT_UTF8' });
  }
  return [Buffer.from(redact(source.Key, text, columns))];
}
