import { GetMultiRegionAccessPointPolicyCommand, ListMultiRegionAccessPointsCommand } from '@aws-sdk/client-s3-control';
import type { MultiRegionAccessPoint } from '../model/index.ts';
import { awsErrorName } from './errors.ts';
import { blockFlags, noBlock } from './facts-block.ts';
import type { Read } from './facts-reader.ts';
import { paged } from './paged.ts';

/** Where AWS answers for multi-Region access points of all regions (S3 API reference, ListMultiRegionAccessPoints). */
export const multiRegionHome = 'us-west-2';

/** With the buckets that it routes to. */
export type RoutingAccessPoint = MultiRegionAccessPoint & { readonly buckets: readonly string[] };

/** All multi-Region access points of the account. */
export const readMultiRegionAccessPoints: Read<readonly RoutingAccessPoint[]> = async (
  { s3control },
  input,
  asking,
) => {
  const account = { AccountId: input.ExpectedBucketOwner };
  const points: RoutingAccessPoint[] = [];
  const pages = paged('s3:ListMultiRegionAccessPoints', async (NextToken) => {
    const page = await s3control.send(new ListMultiRegionAccessPointsCommand({ ...account, NextToken }));
    return { items: page.AccessPoints ?? [], next: page.NextToken };
  });
  for await (const page of pages)
    for (const point of page) {
      const name = point.Name ?? '';
      asking('s3:GetMultiRegionAccessPointPolicy');
      const answer = await s3control
        .send(new GetMultiRegionAccessPointPolicyCommand({ ...account, Name: name }))
        .catch((error: unknown) => {
          if (/^NoSuchMultiRegionAccessPoint(Policy)?$/.test(awsErrorName(error))) return undefined;
          throw error;
        });
      points.push({
        name,
        alias: point.Alias ?? '',
        publicAccessBlock: blockFlags(point.PublicAccessBlock) ?? noBlock,
        policy: answer?.Policy?.Established?.Policy || null,
        buckets: (point.Regions ?? []).map(({ Bucket }) => Bucket ?? ''),
      });
      asking('s3:ListMultiRegionAccessPoints');
    }
  return points.length === 0 ? undefined : points;
};
