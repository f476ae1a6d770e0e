import { GetObjectCommand, GetObjectTaggingCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { BucketRef, ObjectRef } from '../model/index.ts';
import { OrgsweepError } from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle, ObjectBody } from './contract.ts';
import { causeOf, translate } from './errors.ts';
import { keyToGoOnFrom } from './paged.ts';

export const unquoted = (eTag: string | undefined): string => (eTag ?? '').replace(/^"|"$/g, '');

/** `encoding-type=url` because XML 1.0 cannot carry every character that a key may hold; `+` is a space there. */
export const decodedKey = (key: string): string => decodeURIComponent(key.replace(/\+/g, '%20'));

/** One page of current versions after `startAfter`; resumable from any key, unlike a continuation token. */
export async function listObjects(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  startAfter: string | null,
): Promise<{ readonly objects: readonly ObjectRef[]; readonly next: string | null }> {
  const page = await caller.call(handle, bucket.region, 's3:ListBucket', ({ s3 }) =>
    s3.send(
      new ListObjectsV2Command({
        Bucket: bucket.name,
        ExpectedBucketOwner: handle.accountId,
        EncodingType: 'url',
        MaxKeys: 1000,
        ...(startAfter === null ? {} : { StartAfter: startAfter }),
      }),
    ),
  );
  const objects = (page.Contents ?? []).map((entry) => ({
    key: decodedKey(entry.Key ?? ''),
    sizeBytes: entry.Size ?? 0,
    eTag: unquoted(entry.ETag),
    lastModified: (entry.LastModified ?? new Date(0)).toISOString(),
    storageClass: entry.StorageClass ?? 'STANDARD',
  }));
  const next = keyToGoOnFrom('s3:ListBucket', page.IsTruncated === true, objects.at(-1)?.key, startAfter);
  return { objects, next };
}

/** Tags of the object's current version. */
export async function objectTags(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const { TagSet } = await caller.call(handle, bucket.region, 's3:GetObjectTagging', ({ s3 }) =>
    s3.send(new GetObjectTaggingCommand({ Bucket: bucket.name, Key: key, ExpectedBucketOwner: handle.accountId })),
  );
  return Object.fromEntries((TagSet ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

/** What lies directly under `prefix`, up to the next `/`, after `startAfter`: names without it. The first 1,000. */
export async function listFolders(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  prefix: string,
  startAfter: string,
): Promise<readonly string[]> {
  const page = await caller.call(handle, bucket.region, 's3:ListBucket', ({ s3 }) =>
    s3.send(
      new ListObjectsV2Command({
        Bucket: bucket.name,
        ExpectedBucketOwner: handle.accountId,
        EncodingType: 'url',
        Prefix: prefix,
        Delimiter: '/',
        StartAfter: `${prefix}${startAfter}`,
      }),
    ),
  );
  return (page.CommonPrefixes ?? []).map(({ Prefix }) => decodedKey(Prefix ?? '').slice(prefix.length, -1));
}

const maxResumes = 3;

/**
 * The object's bytes. `If-Match` on the listed eTag: a changed object is OBJECT_CHANGED, never half of each version. A stream that
 * breaks or ends short is taken up again from the byte it stopped at; after three times the reader gets NETWORK.
 */
export async function getObject(
  caller: MemberCaller,
  handle: AccountHandle,
  bucket: BucketRef,
  object: ObjectRef,
  signal?: AbortSignal,
): Promise<ObjectBody> {
  const open = (from: number) =>
    caller.call(handle, bucket.region, 's3:GetObject', ({ s3 }) =>
      s3.send(
        new GetObjectCommand({
          Bucket: bucket.name,
          Key: object.key,
          ExpectedBucketOwner: handle.accountId,
          ...(object.eTag === '' ? {} : { IfMatch: `"${object.eTag}"` }),
          ...(from === 0 ? {} : { Range: `bytes=${from}-` }),
        }),
        signal === undefined ? {} : { abortSignal: signal },
      ),
    );
  const first = await open(0);
  const sizeBytes = first.ContentLength ?? object.sizeBytes;

  async function* read(): AsyncGenerator<Uint8Array> {
    let at = 0;
    let answer = first;
    for (let resumes = 0; ; resumes += 1) {
      const body = answer.Body;
      if (body === undefined) throw new OrgsweepError('MALFORMED_RESPONSE', 's3:GetObject answered without a body.');
      try {
        for await (const chunk of chunksOf(body)) {
          at += chunk.byteLength;
          yield chunk;
        }
        if (at >= sizeBytes) return;
      } catch (error) {
        if (signal?.aborted === true || causeOf(error) === 'OBJECT_CHANGED') throw translate(error, 's3:GetObject');
      }
      if (resumes === maxResumes)
        throw new OrgsweepError(
          'NETWORK',
          `s3:GetObject ended after ${at} of ${sizeBytes} bytes, ${maxResumes + 1} times.`,
          {
            detail: 'TRUNCATED_BODY',
            advice: 'The object is reported as partly read and tried again in the next sweep.',
          },
        );
      answer = await open(at);
    }
  }
  const encryption = first.ServerSideEncryption ?? (caller.asksAws ? 'NONE' : undefined);
  const found = { body: read(), sizeBytes, eTag: unquoted(first.ETag), contentType: first.ContentType ?? null };
  return encryption === undefined ? found : { ...found, encryption };
}

/** On Node the SDK's body is a Readable; leaving the loop early destroys it, which frees its socket. */
export function chunksOf(body: unknown): AsyncIterable<Uint8Array> {
  if (isAsyncIterable(body)) return body;
  throw new OrgsweepError('MALFORMED_RESPONSE', 's3:GetObject answered with a body that cannot be streamed.');
}

function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
