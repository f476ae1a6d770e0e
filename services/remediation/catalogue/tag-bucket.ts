import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { malformed, readTags } from '../shapes.ts';
import { tagPolicyObjection } from '../tag-policy.ts';

/** S3's limit (S3 User Guide, "Using cost allocation S3 bucket tags"). */
const maxTags = 50;

/** Tags beside those that are there. A tag of others is never overwritten unless `overwrite` says so. */
export default defineAction({
  id: 'tag-bucket',
  title: 'Tag the bucket',
  description:
    'Adds the given tags to those that are there. A tag that has another value already makes it refuse, unless `overwrite` is set. Policies that ask for tags may open or close by it.',
  target: 'BUCKET',
  parameters: z.strictObject({
    tags: z
      .record(z.string().min(1).max(128), z.string().max(256))
      .refine((tags) => !Object.keys(tags).some((key) => key.toLowerCase().startsWith('aws:')), 'aws: is reserved.'),
    overwrite: z.boolean().default(false),
  }),
  reads: ['bucketTags', 'tagPolicy'],
  writes: ['bucketTags'],
  plan(documents, { tags, overwrite }) {
    const now = readTags(documents('bucketTags'));
    if (now === undefined) return malformed('bucketTags');
    const others = Object.entries(tags).filter(([key, value]) => now.has(key) && now.get(key) !== value);
    if (others.length > 0 && !overwrite)
      return { refused: `TAG_IN_USE ${others.map(([key]) => key).join(', ')} has another value` };
    const merged = new Map([...now, ...Object.entries(tags)]);
    if (merged.size > maxTags) return { refused: `TOO_MANY_TAGS a bucket has at most ${maxTags}` };
    const objection = tagPolicyObjection(documents('tagPolicy'), now, merged, 's3:bucket');
    if (objection !== undefined) return objection;
    const TagSet = [...merged].map(([Key, Value]) => ({ Key, Value }));
    return [{ setting: 'bucketTags', document: { TagSet } }];
  },
  samples: [
    { parameters: { tags: { 'data-classification': 'restricted' } }, documents: {} },
    {
      parameters: { tags: { 'data-classification': 'restricted' } },
      documents: { bucketTags: { TagSet: [{ Key: 'owner', Value: 'team' }] } },
    },
  ],
});
