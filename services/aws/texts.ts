import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { OrgsweepError, type S3Text } from '../model/index.ts';
import type { MemberCaller } from './caller.ts';
import type { AccountHandle, ObjectBody } from './contract.ts';
import { asked, translate } from './errors.ts';
import { chunksOf, unquoted } from './objects.ts';

async function get(s3: S3Client, place: S3Text): Promise<ObjectBody> {
  const answer = await s3.send(
    new GetObjectCommand({
      Bucket: place.bucketName,
      Key: place.objectKey,
      ...(place.accountId === null ? {} : { ExpectedBucketOwner: place.accountId }),
    }),
  );
  if (answer.Body === undefined) throw new OrgsweepError('MALFORMED_RESPONSE', 's3:GetObject answered without a body.');
  return {
    body: translated(chunksOf(answer.Body)),
    sizeBytes: answer.ContentLength ?? 0,
    eTag: unquoted(answer.ETag),
    contentType: answer.ContentType ?? null,
  };
}

async function* translated(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw translate(error, 's3:GetObject');
  }
}

/** A text of a member account, by the member role. */
export const readMemberText = (
  caller: MemberCaller,
  handle: AccountHandle,
  region: string,
  place: S3Text,
): Promise<ObjectBody> => caller.call(handle, region, 's3:GetObject', ({ s3 }) => get(s3, place));

/** A text that the central side can read itself, in whatever region its bucket is. */
export const readCentralText = (s3: S3Client, place: S3Text): Promise<ObjectBody> =>
  asked('s3:GetObject', null, () => get(s3, place));
