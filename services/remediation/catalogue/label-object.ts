import { defineAction } from '../define-action.ts';
import { labelled, labelParameters } from '../labels.ts';
import { malformed, versionTagsShape } from '../shapes.ts';
import { tagPolicyObjection } from '../tag-policy.ts';

/** S3's limit (S3 User Guide, "Categorizing your objects using tags"). */
const maxTags = 10;

/** The label that follows from what a scan found, as tags of the version that was scanned: the latest. */
export default defineAction({
  id: 'label-object',
  title: 'Label the object',
  description:
    'Writes classification, categories and day of the scan as tags of the latest version of the object, beside those that are there. A higher classification stays, tags of others are never written over. Each request is paid for; policies and lifecycle rules that ask for these tags may apply by it.',
  target: 'OBJECT',
  parameters: labelParameters,
  reads: ['objectVersionTags', 'tagPolicy'],
  writes: ['objectVersionTags'],
  plan(documents, parameters) {
    const now = versionTagsShape.safeParse(documents('objectVersionTags') ?? []);
    if (!now.success) return malformed('objectVersionTags');
    const latest = now.data.find(({ isLatest }) => isLatest);
    if (latest === undefined) return { refused: 'NOT_FOUND there is no latest version of this object' };
    const before = new Map(latest.tags.map(({ Key, Value }) => [Key, Value]));
    const tags = labelled(before, parameters, maxTags);
    if ('refused' in tags) return tags;
    const objection = tagPolicyObjection(documents('tagPolicy'), before, tags, 's3:object');
    if (objection !== undefined) return objection;
    const document = now.data.map((version) =>
      version === latest ? { ...version, tags: [...tags].map(([Key, Value]) => ({ Key, Value })) } : version,
    );
    return [{ setting: 'objectVersionTags', document }];
  },
  samples: [
    {
      parameters: { classification: 'restricted', categories: ['phi', 'pii'], classifiedOn: '2026-01-02' },
      documents: {
        objectVersionTags: [
          { versionId: 'v2', isLatest: true, tags: [{ Key: 'owner', Value: 'team' }] },
          { versionId: 'v1', isLatest: false, tags: [] },
        ],
      },
    },
  ],
});
