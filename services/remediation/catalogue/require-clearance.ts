import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { withDenyButFor } from '../policy-document.ts';

const tagText = z.string().min(1).max(128);

/**
 * Attribute-based access: a Deny of reading objects whose label is `restricted` by principals without the same tag (S3 User Guide,
 * "Tagging and access control policies"; IAM User Guide, `aws:PrincipalTag`).
 */
export default defineAction({
  id: 'require-clearance',
  title: 'Deny labelled objects to principals without clearance',
  description:
    'Adds a statement to the bucket policy that denies reading objects with the label to every principal without the clearance tag, but the scanner, the remediation role and the break-glass principals. Readers without the tag stop working.',
  target: 'BUCKET',
  parameters: z.strictObject({
    objectTag: tagText.default('data-classification'),
    value: tagText.default('restricted'),
    principalTag: tagText.default('data-clearance'),
  }),
  reads: ['bucketPolicy'],
  writes: ['bucketPolicy'],
  plan(documents, { objectTag, value, principalTag }, { partition, target, quarantineExceptArns }) {
    return withDenyButFor(documents('bucketPolicy'), quarantineExceptArns, {
      Sid: 'OrgsweepRequireClearance',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: `arn:${partition}:s3:::${target.bucketName}/*`,
      Condition: {
        StringEquals: { [`s3:ExistingObjectTag/${objectTag}`]: value },
        StringNotEquals: { [`aws:PrincipalTag/${principalTag}`]: value },
        ArnNotLike: { 'aws:PrincipalArn': [...quarantineExceptArns] },
      },
    });
  },
  samples: [{ documents: {} }, { parameters: { principalTag: 'clearance' }, documents: {} }],
});
