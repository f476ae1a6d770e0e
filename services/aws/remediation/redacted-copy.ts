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
import { redact, redactedShape } from '../../remediation/index.ts';
import { causeOf, translate } from '../errors.ts';
import { unquoted } from '../objects.ts';
import { copyKey } from './copy-key.ts';

/** A bucket of the central side for redacted copies. */
export interface RedactedBucket {
  readonly s3: S3Client;
  readonly name: string;
}
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

/** Makes the copy that the document says, or takes it away. OBJECT_CHANGED when the object is no longer the one planned on. */
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
  const put = async (send: () => Promise<unknown>, action: string): Promise<void> => {
    try {
      await send();
    } catch (error) {
      throw translate(error, action);
    }
  };
  if (copy === null)
    return await put(() => bucket.s3.send(new DeleteObjectCommand(place), { abortSignal }), 's3:DeleteObject');
  const source = { ...sourceOf(target), IfMatch: `"${copy.eTag}"` };
  const bytes = await ask('s3:GetObject', async (s3) =>
    (await s3.send(new GetObjectCommand(source), { abortSignal })).Body?.transformToByteArray(),
  );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OrgsweepError('BAD_USER_INPUT', 'The object is not UTF-8.', { detail: 'NOT_UTF8' });
  }
  await put(
    () =>
      bucket.s3.send(
        new PutObjectCommand({
          ...place,
          Body: redact(source.Key, text, copy.columns),
          Metadata: { 'orgsweep-made': Buffer.from(JSON.stringify(copy)).toString('base64url') },
        }),
        { abortSignal },
      ),
    's3:PutObject',
  );
}
