import {
  DeleteBucketTaggingCommand,
  GetBucketAbacCommand,
  GetBucketTaggingCommand,
  PutBucketTaggingCommand,
} from '@aws-sdk/client-s3';
import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-s3-control';
import { bucketArn, markTag, partitionOf, type SettingDocument } from '../../model/index.ts';
import { readTags } from '../../remediation/index.ts';
import type { Place } from './settings.ts';

type Tags = readonly { readonly Key: string; readonly Value: string }[];

/** The tags of a document, which comes from this adapter's own reads or from an action that the contract test has tried. */
function tagsOf(document: SettingDocument): Tags {
  const tags = readTags(document);
  if (tags === undefined) throw new TypeError('Tags are a set of keys and values.');
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

/** What S3 says of a bucket without tags. */
export const noTags: readonly string[] = ['NoSuchTagSet'];

const isMark = ({ Key }: Tags[number]): boolean => Key === markTag;

/** All tags of a bucket, in S3's order; it throws what `noTags` names when there are none. */
export async function readTagSet({ clients: { s3 }, input }: Place, abortSignal?: AbortSignal): Promise<Tags> {
  const { TagSet } = await s3.send(
    new GetBucketTaggingCommand(input),
    abortSignal === undefined ? {} : { abortSignal },
  );
  return (TagSet ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value }));
}

/** The tags without the one that marks the bucket for later: no plan is made on it, compared with it or put back with it. */
export async function readTagsBesideMark(place: Place): Promise<{ readonly TagSet: Tags } | undefined> {
  const all = await readTagSet(place);
  const TagSet = all.filter((tag) => !isMark(tag));
  return all.length > 0 && TagSet.length === 0 ? undefined : { TagSet };
}

/** The value of that one. */
export const readMark = async (place: Place): Promise<string | undefined> =>
  (await readTagSet(place)).find(isMark)?.Value;

/** The whole set that S3 shall have: tags with the mark that is there, or the tags that are there with a mark or without. */
export function mergedTags(
  setting: 'bucketTags' | 'bucketMark',
  document: SettingDocument,
  now: Tags,
): SettingDocument {
  const marks = now.filter(isMark);
  const TagSet =
    setting === 'bucketTags'
      ? [...tagsOf(document), ...marks]
      : [
          ...now.filter((tag) => !isMark(tag)),
          ...(document === null ? [] : [{ Key: markTag, Value: String(document) }]),
        ];
  return TagSet.length === 0 ? null : { TagSet };
}

/** Whether S3 takes tags of the bucket by TagResource alone. */
export async function isAbacEnabled({ clients: { s3 }, input }: Place, abortSignal: AbortSignal): Promise<boolean> {
  const answer = await s3.send(new GetBucketAbacCommand(input), { abortSignal });
  return answer.AbacStatus?.Status === 'Enabled';
}

/** Writes a whole set. */
export function writeTagSet(
  { clients: { s3 }, input }: Place,
  document: SettingDocument,
  abortSignal: AbortSignal,
): Promise<unknown> {
  return document === null
    ? s3.send(new DeleteBucketTaggingCommand(input), { abortSignal })
    : s3.send(new PutBucketTaggingCommand({ ...input, Tagging: { TagSet: [...tagsOf(document)] } }), { abortSignal });
}

/** The same, tag by tag, where attribute-based access control is enabled: what differs from `now`. */
export async function writeTags(
  { clients: { s3control }, target: { accountId: AccountId, bucketName, region } }: Place,
  document: SettingDocument,
  now: Tags,
  abortSignal: AbortSignal,
): Promise<void> {
  const wanted = document === null ? [] : tagsOf(document);
  const place = { AccountId, ResourceArn: bucketArn(bucketName ?? '', partitionOf(region)) };
  const Tags = wanted.filter((tag) => !now.some(({ Key, Value }) => Key === tag.Key && Value === tag.Value));
  const TagKeys = now.map(({ Key }) => Key).filter((key) => !wanted.some(({ Key }) => Key === key));
  if (Tags.length > 0) await s3control.send(new TagResourceCommand({ ...place, Tags }), { abortSignal });
  if (TagKeys.length > 0) await s3control.send(new UntagResourceCommand({ ...place, TagKeys }), { abortSignal });
}
