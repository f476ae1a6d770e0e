import {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  ListAccessPointsCommand,
} from '@aws-sdk/client-s3-control';
import type { AccessPoint } from '../model/index.ts';
import { awsErrorName } from './errors.ts';
import { blockFlags, noBlock } from './facts-block.ts';
import type { Read } from './facts-reader.ts';
import { paged } from './paged.ts';

/** The access points of the bucket's own account: those that other accounts made for it are not in AWS's answer. */
export const readAccessPoints: Read<readonly AccessPoint[]> = async ({ s3control }, input, asking) => {
  const account = { AccountId: input.ExpectedBucketOwner };
  const points: AccessPoint[] = [];
  const pages = paged('s3:ListAccessPoints', async (NextToken) => {
    const page = await s3control.send(new ListAccessPointsCommand({ ...account, Bucket: input.Bucket, NextToken }));
    return { items: page.AccessPointList ?? [], next: page.NextToken };
  });
  for await (const page of pages)
    for (const listed of page) {
      const named = { ...account, Name: listed.Name ?? '' };
      asking('s3:GetAccessPoint');
      const point = await s3control.send(new GetAccessPointCommand(named));
      asking('s3:GetAccessPointPolicy');
      const policy = await s3control.send(new GetAccessPointPolicyCommand(named)).catch((error: unknown) => {
        if (awsErrorName(error) === 'NoSuchAccessPointPolicy') return undefined;
        throw error;
      });
      points.push({
        name: named.Name,
        arn: point.AccessPointArn ?? listed.AccessPointArn ?? '',
        vpcId: point.VpcConfiguration?.VpcId ?? null,
        publicAccessBlock: blockFlags(point.PublicAccessBlockConfiguration) ?? noBlock,
        policy: policy?.Policy ?? null,
      });
      asking('s3:ListAccessPoints');
    }
  return points.length === 0 ? undefined : points;
};
