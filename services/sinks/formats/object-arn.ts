import { bucketArn, type Finding, partitionOf } from '../../model/index.ts';

/** ARN of what the finding is about: the object, else its bucket. */
export function resourceArn({ bucketName, objectKey, region }: Finding): string {
  const bucket = bucketArn(bucketName, partitionOf(region));
  return objectKey === null ? bucket : `${bucket}/${objectKey}`;
}
