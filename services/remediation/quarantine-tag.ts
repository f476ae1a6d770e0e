import { bucketArns, type PolicyStatement } from './policy-document.ts';

/** Objects with this tag are closed to all but those that the bucket's statement leaves in. */
export const quarantineTag = { Key: 'orgsweep-quarantine', Value: 'true' } as const;

/**
 * Denies reading of tagged objects, and taking the tag away (actions that know `s3:ExistingObjectTag`: Service Authorization Reference).
 * By the tag it holds for every version that has it.
 */
export const quarantineStatement = (
  partition: string,
  bucketName: string | null,
  exceptArns: readonly string[],
): PolicyStatement => ({
  Sid: 'OrgsweepDenyQuarantined',
  Effect: 'Deny',
  Principal: '*',
  Action: [
    's3:GetObject',
    's3:GetObjectVersion',
    's3:GetObjectAcl',
    's3:GetObjectVersionAcl',
    's3:PutObjectTagging',
    's3:PutObjectVersionTagging',
    's3:DeleteObjectTagging',
    's3:DeleteObjectVersionTagging',
  ],
  Resource: bucketArns(partition, bucketName).slice(1),
  Condition: {
    StringEquals: { [`s3:ExistingObjectTag/${quarantineTag.Key}`]: quarantineTag.Value },
    ArnNotLike: { 'aws:PrincipalArn': [...exceptArns] },
  },
});
