import { defineAction } from '../define-action.ts';
import { nothing } from '../shapes.ts';

const allOn = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** All four flags of the account's public access block, which no bucket can loosen. */
export default defineAction({
  id: 'block-account-public-access',
  title: 'Block public access to all buckets of the account',
  description:
    "Sets all four flags of the account's public access block: every bucket of the account, present and future. Prefer an organization's S3_POLICY where all accounts shall have it.",
  target: 'ACCOUNT',
  parameters: nothing,
  reads: ['accountPublicAccessBlock'],
  writes: ['accountPublicAccessBlock'],
  plan: () => [{ setting: 'accountPublicAccessBlock', document: allOn }],
  samples: [{ documents: {} }, { documents: { accountPublicAccessBlock: { ...allOn, IgnorePublicAcls: false } } }],
});
