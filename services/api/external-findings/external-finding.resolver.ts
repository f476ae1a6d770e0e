import { Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { consoleUrl, type ExternalFinding } from '../../model/index.ts';
import { getAccount } from '../accounts/account.service.ts';
import { AccountType } from '../accounts/account.type.ts';
import { getBucket } from '../buckets/bucket.service.ts';
import { BucketType } from '../buckets/bucket.type.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { within } from '../relay/within.ts';
import { ExternalFindingsArgs, ExternalStatisticsArgs, ReadExternalArgs } from './external-finding.input.ts';
import { countExternal, externalFilter, listExternal, readExternal, readsOf } from './external-finding.service.ts';
import {
  ExternalFindingConnection,
  ExternalFindingGroupType,
  ExternalFindingType,
  ExternalReadType,
  ReadExternalPayload,
} from './external-finding.type.ts';

@Resolver(() => ExternalFindingType)
export class ExternalFindingResolver {
  @Query(() => ExternalFindingConnection, {
    complexity: connectionCost,
    description: 'What GuardDuty and Security Hub have about buckets of the organization.',
  })
  externalFindings(@Ctx() context: ApiContext, @Args(() => ExternalFindingsArgs) args: ExternalFindingsArgs) {
    return listExternal(context, externalFilter(args.filter), args);
  }

  @Query(() => [ExternalFindingGroupType], {
    complexity: listCost(10),
    description: 'Findings of other services counted by one property.',
  })
  externalFindingStatistics(
    @Ctx() context: ApiContext,
    @Args(() => ExternalStatisticsArgs) args: ExternalStatisticsArgs,
  ) {
    return countExternal(context, args.groupBy, externalFilter(args.filter), args.limit);
  }

  @Mutation(() => ReadExternalPayload, {
    complexity: 100,
    description: 'Reads what GuardDuty and Security Hub have about buckets now, between two sweeps.',
  })
  readExternalFindings(@Ctx() context: ApiContext, @Args(() => ReadExternalArgs) { accountId }: ReadExternalArgs) {
    return readExternal(context, accountId ?? null);
  }

  @FieldResolver(() => String, { description: "Where AWS's console shows it." })
  url(@Root() finding: ExternalFinding): string {
    return consoleUrl(finding);
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Account of the bucket.' })
  account(@Ctx() context: ApiContext, @Root() finding: ExternalFinding) {
    return getAccount(context, finding.accountId);
  }

  @FieldResolver(() => BucketType, { nullable: true, description: 'The bucket; null when no sweep has listed it.' })
  bucket(@Ctx() context: ApiContext, @Root() finding: ExternalFinding) {
    return getBucket(context, { accountId: finding.accountId, name: finding.bucketName });
  }
}

/** What other services have about a bucket. */
@Resolver(() => BucketType)
export class BucketExternalFindingResolver {
  @FieldResolver(() => ExternalFindingConnection, {
    complexity: connectionCost,
    description: 'What GuardDuty and Security Hub have about it.',
  })
  externalFindings(
    @Ctx() context: ApiContext,
    @Root() bucket: BucketType,
    @Args(() => ExternalFindingsArgs) args: ExternalFindingsArgs,
  ) {
    const filter = externalFilter(args.filter);
    const accountIds = within(bucket.accountId, filter.accountIds);
    const bucketNames = within(bucket.name, filter.bucketNames);
    return listExternal(context, { ...filter, accountIds, bucketNames }, args);
  }

  @FieldResolver(() => [ExternalReadType], {
    complexity: listCost(2),
    description: 'How far these services were read where it is: none listed means none only where they are COVERED.',
  })
  externalFindingReads(@Ctx() context: ApiContext, @Root() bucket: BucketType) {
    return readsOf(context, bucket);
  }
}
