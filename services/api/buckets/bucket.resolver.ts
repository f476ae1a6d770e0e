import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { bucketArn, partitionOf, VerdictStatus } from '../../model/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { getAccount } from '../accounts/account.service.ts';
import { AccountType } from '../accounts/account.type.ts';
import type { ApiContext } from '../context.ts';
import { FindingsArgs } from '../findings/finding.input.ts';
import { findingFilter, listFindingsWithin } from '../findings/finding.service.ts';
import { FindingConnection } from '../findings/finding.type.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { defined } from '../relay/defined.ts';
import { PlaceFilter } from '../relay/place-filter.ts';
import { within } from '../relay/within.ts';
import { BucketsArgs } from './bucket.input.ts';
import { countEvaluations, findBucket, getBucket, listBuckets, listEvaluations } from './bucket.service.ts';
import { BucketConnection, BucketPostureType, BucketType, TagType } from './bucket.type.ts';
import {
  BucketErrorCode,
  JobDetailsType,
  MonitoringStatus,
  PermissionConfigurationType,
  ReplicationDetailsType,
  UnencryptedUploads,
} from './describe.type.ts';
import { EvaluationCountType, EvaluationType } from './evaluation.type.ts';
import { jobDetails, lastScheduledScan } from './job-details.ts';
import { permissionConfiguration } from './permission-configuration.ts';

@Resolver(() => BucketType)
export class BucketResolver {
  @Query(() => BucketConnection, { complexity: connectionCost, description: 'Buckets of the whole organization.' })
  buckets(@Ctx() context: ApiContext, @Args(() => BucketsArgs) args: BucketsArgs) {
    return listBuckets(context, defined(args.filter), args);
  }

  @Query(() => BucketType, {
    nullable: true,
    description: 'One bucket, also one that is gone; null when there is none.',
  })
  bucket(
    @Ctx() context: ApiContext,
    @Arg('name', () => String, { description: 'Its name.' }) name: string,
    @Arg('accountId', () => ID, { nullable: true, description: 'Account that owns it.' }) accountId: string | null,
  ) {
    return accountId == null ? findBucket(context, name) : getBucket(context, { accountId, name });
  }

  @Query(() => [EvaluationCountType], {
    complexity: listCost(200),
    description:
      'Buckets counted by check and verdict. Places that no sweep could read are in `coverage`, and not here.',
  })
  evaluationStatistics(
    @Ctx() context: ApiContext,
    @Arg('filter', () => PlaceFilter, { nullable: true, description: 'Which buckets.' }) filter: PlaceFilter | null,
  ) {
    return countEvaluations(context, defined(filter));
  }

  @FieldResolver(() => ID, { description: '`account/name`.' })
  id(@Root() bucket: BucketType): string {
    return `${bucket.accountId}/${bucket.name}`;
  }

  @FieldResolver(() => String, { description: 'Its ARN.' })
  arn(@Root() bucket: BucketType): string {
    return bucketArn(bucket.name, partitionOf(bucket.region));
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Account that owns it.' })
  account(@Ctx() context: ApiContext, @Root() bucket: BucketType) {
    return getAccount(context, bucket.accountId);
  }

  @FieldResolver(() => [EvaluationType], { complexity: listCost(20), description: 'Verdicts of the posture checks.' })
  async evaluations(
    @Ctx() context: ApiContext,
    @Root() bucket: BucketType,
    @Arg('statuses', () => [VerdictStatus], { nullable: true, description: 'Only these verdicts.' })
    statuses: VerdictStatus[] | null,
  ) {
    const all = await listEvaluations(context, bucket);
    return statuses == null ? all : all.filter((evaluation) => statuses.includes(evaluation.status));
  }

  @FieldResolver(() => FindingConnection, { complexity: connectionCost, description: 'Findings in it.' })
  findings(@Ctx() context: ApiContext, @Root() bucket: BucketType, @Args(() => FindingsArgs) args: FindingsArgs) {
    const filter = findingFilter(args.filter);
    const accountIds = within(bucket.accountId, filter.accountIds);
    const bucketNames = within(bucket.name, filter.bucketNames);
    return listFindingsWithin(context, { ...filter, accountIds, bucketNames }, args);
  }
}

/** What Macie's DescribeBuckets says beside posture and counts. */
@Resolver(() => BucketType)
export class BucketDescriptionResolver {
  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Start of the last sweep that judged or scanned it.',
  })
  lastUpdated(@Root() { judgedAt, lastScan }: BucketRow): string | null {
    return (
      [judgedAt, lastScan?.startedAt ?? null]
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null
    );
  }

  @FieldResolver(() => UnencryptedUploads, { description: 'Whether uploads may name no encryption.' })
  allowsUnencryptedObjectUploads(@Root() { settings }: BucketRow): string {
    return settings?.allowsUnencryptedObjectUploads ?? 'UNKNOWN';
  }

  @FieldResolver(() => ReplicationDetailsType, { description: 'Replication.' })
  replicationDetails(@Root() { settings }: BucketRow): ReplicationDetailsType {
    return settings ?? { replicated: null, replicatedExternally: null, replicationAccounts: [] };
  }

  @FieldResolver(() => BucketErrorCode, { nullable: true, description: 'Null when every setting was read.' })
  errorCode(@Root() { settings }: BucketRow): string | null {
    return settings !== null && settings.deniedActions.length > 0 ? 'ACCESS_DENIED' : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The IAM actions that were refused.' })
  errorMessage(@Root() { settings }: BucketRow): string | null {
    return settings !== null && settings.deniedActions.length > 0
      ? `Refused: ${settings.deniedActions.join(', ')}.`
      : null;
  }

  @FieldResolver(() => JobDetailsType, { description: 'What scans its objects.' })
  jobDetails(@Ctx() context: ApiContext, @Root() bucket: BucketRow): Promise<JobDetailsType> {
    return jobDetails(context, bucket);
  }

  @FieldResolver(() => MonitoringStatus, {
    description: 'Whether a schedule scans its objects.',
  })
  async automatedDiscoveryMonitoringStatus(@Ctx() context: ApiContext, @Root() bucket: BucketRow): Promise<string> {
    return (await jobDetails(context, bucket)).isMonitoredByJob === 'TRUE' ? 'MONITORED' : 'NOT_MONITORED';
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'Start of the last scan, where a schedule made it.',
  })
  lastAutomatedDiscoveryTime(@Ctx() context: ApiContext, @Root() bucket: BucketRow): Promise<string | null> {
    return lastScheduledScan(context, bucket);
  }

  @FieldResolver(() => PermissionConfigurationType, {
    complexity: listCost(5),
    description: 'Where public access would come from.',
  })
  permissionConfiguration(@Ctx() context: ApiContext, @Root() bucket: BucketRow) {
    return permissionConfiguration(context, bucket);
  }
}

@Resolver(() => BucketPostureType)
export class BucketPostureResolver {
  @FieldResolver(() => [TagType], { complexity: listCost(5), description: 'Tags, in order of their keys.' })
  tags(@Root() posture: { readonly tags: Readonly<Record<string, string>> }): TagType[] {
    return Object.entries(posture.tags)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value }));
  }
}
