import { GetObjectTaggingCommand, ListObjectVersionsCommand, PutObjectTaggingCommand } from '@aws-sdk/client-s3';
import type { SettingDocument } from '../../model/index.ts';
import { malformed } from '../errors.ts';
import { allPages } from '../paged.ts';
import type { Place } from './settings.ts';

interface VersionTags {
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
}

const isVersions = (value: unknown): value is readonly VersionTags[] => Array.isArray(value);
/** What S3 calls the version of an object written while versioning was not on. */
const nullVersion = 'null';

const decoded = (encoded: string): string => decodeURIComponent(encoded.replace(/\+/g, '%20'));

export async function versionsOf({
  clients: { s3 },
  input,
  target,
}: Place): Promise<{ id: string; isLatest: boolean }[]> {
  const key = target.objectKey ?? '';
  const action = 's3:ListBucketVersions';
  const found = await allPages(action, async (VersionIdMarker) => {
    const from = VersionIdMarker === undefined ? {} : { KeyMarker: key, VersionIdMarker };
    const page = await s3.send(new ListObjectVersionsCommand({ ...input, Prefix: key, EncodingType: 'url', ...from }));
    // Keys come in order: what follows the key's own versions only begins with it.
    const isOver = page.IsTruncated !== true || (page.NextKeyMarker && decoded(page.NextKeyMarker) !== key);
    if (!isOver && !page.NextVersionIdMarker) throw malformed(action, 'no version to go on from');
    return { items: page.Versions ?? [], next: isOver ? undefined : page.NextVersionIdMarker };
  });
  return found.flatMap(({ Key, VersionId, IsLatest }) =>
    decoded(Key ?? '') === key ? [{ id: VersionId ?? nullVersion, isLatest: IsLatest === true }] : [],
  );
}

/** Tags of all versions of the target's object, the newest first. Delete markers have none. */
export async function readVersionTags(place: Place, asking: (action: string) => void): Promise<VersionTags[]> {
  asking('s3:ListBucketVersions');
  const versions = await versionsOf(place);
  const { clients, input, target } = place;
  const all: VersionTags[] = [];
  for (const { id, isLatest } of versions) {
    asking(id === nullVersion ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging');
    const { TagSet } = await clients.s3.send(
      new GetObjectTaggingCommand({ ...input, Key: target.objectKey ?? '', VersionId: id }),
    );
    const tags = (TagSet ?? []).map(({ Key, Value }) => ({ Key: Key ?? '', Value: Value ?? '' }));
    all.push({ versionId: id, isLatest, tags });
  }
  return all;
}

/** Sets the tags of each version; no tags is an empty set, since the role must not delete anything of an object. */
export async function writeVersionTags(
  { clients: { s3 }, input, target }: Place,
  document: SettingDocument,
  abortSignal: AbortSignal,
): Promise<void> {
  if (!isVersions(document)) throw new TypeError('The tags of versions are a list.');
  for (const { versionId, tags } of document)
    await s3.send(
      new PutObjectTaggingCommand({
        ...input,
        Key: target.objectKey ?? '',
        VersionId: versionId,
        Tagging: { TagSet: [...tags] },
      }),
      { abortSignal },
    );
}
