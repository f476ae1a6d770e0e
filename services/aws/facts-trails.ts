import {
  type AdvancedFieldSelector,
  DescribeTrailsCommand,
  type EventSelector,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import type { EventField, ObjectEventSelector, ObjectEventTrail } from '../model/index.ts';
import type { Read } from './facts-reader.ts';

function basic(selector: EventSelector): ObjectEventSelector[] {
  const objects = (selector.DataResources ?? []).filter(({ Type }) => Type === 'AWS::S3::Object');
  if (objects.length === 0) return [];
  return [
    {
      kind: 'BASIC',
      readWrite: selector.ReadWriteType ?? 'All',
      arns: objects.flatMap(({ Values }) => Values ?? []),
    },
  ];
}

const field = (selector: AdvancedFieldSelector): EventField => ({
  field: selector.Field ?? '',
  conditions: {
    equals: selector.Equals ?? [],
    startsWith: selector.StartsWith ?? [],
    endsWith: selector.EndsWith ?? [],
    notEquals: selector.NotEquals ?? [],
    notStartsWith: selector.NotStartsWith ?? [],
    notEndsWith: selector.NotEndsWith ?? [],
  },
});

/**
 * The trails that record data events in this region, those of other regions and of the organization among them (CloudTrail calls them
 * shadow trails), by their ARN: a member account may not name a trail of its organization otherwise.
 */
export const readTrails: Read<readonly ObjectEventTrail[]> = async ({ cloudtrail }, _, asking) => {
  const { trailList } = await cloudtrail.send(new DescribeTrailsCommand({}));
  const trails: ObjectEventTrail[] = [];
  for (const trail of trailList ?? []) {
    const arn = trail.TrailARN ?? '';
    asking('cloudtrail:GetEventSelectors');
    const answer = await cloudtrail.send(new GetEventSelectorsCommand({ TrailName: arn }));
    const selectors = [
      ...(answer.EventSelectors ?? []).flatMap(basic),
      ...(answer.AdvancedEventSelectors ?? []).map(
        ({ FieldSelectors }): ObjectEventSelector => ({ kind: 'ADVANCED', fields: (FieldSelectors ?? []).map(field) }),
      ),
    ];
    if (selectors.length === 0) continue;
    asking('cloudtrail:GetTrailStatus');
    const status = await cloudtrail.send(new GetTrailStatusCommand({ Name: arn }));
    trails.push({
      arn,
      logging: status.IsLogging === true,
      destinationBucket: trail.S3BucketName ?? '',
      recursionSuppressed: trail.RecursiveLogging === false,
      selectors,
    });
  }
  return trails.length === 0 ? undefined : trails;
};
