import { defineAction } from '../define-action.ts';
import { nothing } from '../shapes.ts';

const allOn = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** All four flags of the bucket's own public access block. */
export default defineAction({
  id: 'block-bucket-public-access',
  title: 'Block public access to the bucket',
  description:
    "Sets all four flags of the bucket's public access block. Anonymous readers, websites and cross-account access by a public policy stop working.",
  target: 'BUCKET',
  parameters: nothing,
  reads: ['bucketPublicAccessBlock'],
  writes: ['bucketPublicAccessBlock'],
  plan: () => [{ setting: 'bucketPublicAccessBlock', document: allOn }],
  samples: [
    { documents: {} },
    { documents: { bucketPublicAccessBlock: { ...allOn, BlockPublicPolicy: false, RestrictPublicBuckets: false } } },
  ],
});
