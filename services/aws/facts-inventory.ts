import { ListBucketInventoryConfigurationsCommand } from '@aws-sdk/client-s3';
import type { InventoryRule } from '../model/index.ts';
import type { Read } from './facts-reader.ts';
import { paged } from './paged.ts';

export const readInventory: Read<readonly InventoryRule[]> = async ({ s3 }, input) => {
  const rules: InventoryRule[] = [];
  const pages = paged('s3:GetInventoryConfiguration', async (ContinuationToken) => {
    const page = await s3.send(new ListBucketInventoryConfigurationsCommand({ ...input, ContinuationToken }));
    const next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    return { items: page.InventoryConfigurationList ?? [], next };
  });
  for await (const page of pages)
    for (const rule of page)
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
  return rules.length === 0 ? undefined : rules;
};
