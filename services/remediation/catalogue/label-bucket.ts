import { defineAction } from '../define-action.ts';
import { labelled, labelParameters } from '../labels.ts';
import { malformed, readTags } from '../shapes.ts';
import { tagPolicyObjection } from '../tag-policy.ts';

/** S3's limit (S3 User Guide, "Using cost allocation S3 bucket tags"). */
const maxTags = 50;

/** The label that follows from what a scan found, as tags of the bucket. */
export default defineAction({
  id: 'label-bucket',
  title: 'Label the bucket',
  description:
    'Writes classification, categories, score and day of the scan as tags beside those that are there. A higher classification stays, tags of others are never written over. Policies that ask for these tags may open or close by it.',
  target: 'BUCKET',
  parameters: labelParameters,
  reads: ['bucketTags', 'tagPolicy'],
  writes: ['bucketTags'],
  plan(documents, parameters) {
    const now = readTags(documents('bucketTags'));
    if (now === undefined) return malformed('bucketTags');
    const tags = labelled(now, parameters, maxTags);
    if ('refused' in tags) return tags;
    const objection = tagPolicyObjection(documents('tagPolicy'), now, tags, 's3:bucket');
    if (objection !== undefined) return objection;
    const TagSet = [...tags].map(([Key, Value]) => ({ Key, Value }));
    return [{ setting: 'bucketTags', document: { TagSet } }];
  },
  samples: [
    {
      parameters: { classification: 'restricted', categories: ['pci'], score: 88, classifiedOn: '2026-01-02' },
      documents: {},
    },
    {
      parameters: { classification: 'confidential', classifiedOn: '2026-01-02' },
      documents: {
        bucketTags: {
          TagSet: [
            { Key: 'owner', Value: 'team' },
            { Key: 'data-classification', Value: 'Restricted' },
          ],
        },
      },
    },
  ],
});
