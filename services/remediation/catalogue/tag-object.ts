import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { malformed, versionTagsShape } from '../shapes.ts';
import { tagPolicyObjection } from '../tag-policy.ts';

/** S3's limit (S3 User Guide, "Categorizing your objects using tags"). */
const maxTags = 10;

/** Tags of every version of an object, beside those that are there. */
export default defineAction({
  id: 'tag-object',
  title: 'Tag all versions of an object',
  description:
    'Adds the given tags to every version of the object. A tag that has another value already makes it refuse, unless `overwrite` is set. Policies that ask for tags, and lifecycle rules, may apply by it.',
  target: 'OBJECT',
  parameters: z.strictObject({
    tags: z.record(z.string().min(1).max(128), z.string().max(256)),
    overwrite: z.boolean().default(false),
  }),
  reads: ['objectVersionTags', 'tagPolicy'],
  writes: ['objectVersionTags'],
  plan(documents, { tags, overwrite }) {
    const now = versionTagsShape.safeParse(documents('objectVersionTags') ?? []);
    if (!now.success) return malformed('objectVersionTags');
    if (now.data.length === 0) return { refused: 'NOT_FOUND there is no version of this object' };
    const wanted = new Map(Object.entries(tags));
    const taken = now.data.some((version) =>
      version.tags.some(({ Key, Value }) => wanted.has(Key) && wanted.get(Key) !== Value),
    );
    if (taken && !overwrite) return { refused: 'TAG_IN_USE a version has another value of such a tag' };
    // Versions hold what they hold: only what is added is judged.
    const objection = tagPolicyObjection(documents('tagPolicy'), new Map(), wanted, 's3:object');
    if (objection !== undefined) return objection;
    const document = now.data.map((version) => {
      const merged = new Map([...version.tags.map(({ Key, Value }) => [Key, Value] as const), ...wanted]);
      return { ...version, tags: [...merged].map(([Key, Value]) => ({ Key, Value })) };
    });
    if (document.some((version) => version.tags.length > maxTags))
      return { refused: `TOO_MANY_TAGS an object has at most ${maxTags}` };
    return [{ setting: 'objectVersionTags', document }];
  },
  samples: [
    {
      parameters: { tags: { 'data-classification': 'restricted' } },
      documents: {
        objectVersionTags: [
          { versionId: 'v2', isLatest: true, tags: [] },
          { versionId: 'v1', isLatest: false, tags: [{ Key: 'owner', Value: 'team' }] },
        ],
      },
    },
  ],
});
