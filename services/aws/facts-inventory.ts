import { ListBucketInventoryConfigurationsCommand } from '@aws-sdk/client-s3';
import type { InventoryRule } from '../model/index.ts';
import type { Read } from './facts-reader.ts';

export const readInventory: Read<readonly InventoryRule[]> = async ({ s3 }, input) => {
  const rules: InventoryRule[] = [];
  let token: string | undefined;
  do {
    const page = await s3.send(new ListBucketInventoryConfigurationsCommand({ ...input, ContinuationToken: token }));
    for (const rule of page.InventoryConfigurationList ?? [])
      rules.push({
        id: rule.Id ?? '',
        enabled: rule.IsEnabled === true,
        destinationBucketArn: rule.Destination?.S3BucketDestination?.Bucket ?? '',
        destinationAccountId: rule.Destination?.S3BucketDestination?.AccountId ?? null,
        report: {
          destinationPrefix: rule.Destination?.S3BucketDestination?.Prefix ?? '',
          filterPrefix: rule.Filter?.Prefix ?? '',
          fields: rule.OptionalFields ?? [],
          frequency: rule.Schedule?.Frequency ?? '',
        },
      });
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
  return rules.length === 0 ? undefined : rules;
};
