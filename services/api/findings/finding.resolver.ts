import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { getAccount } from '../accounts/account.service.ts';
import { AccountType } from '../accounts/account.type.ts';
import { getBucket, listEvaluations } from '../buckets/bucket.service.ts';
import { BucketType } from '../buckets/bucket.type.ts';
import { EvaluationType } from '../buckets/evaluation.type.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { DetectionType } from './detection.type.ts';
import { FindingStatisticsArgs, FindingsArgs } from './finding.input.ts';
import {
  countFindings,
  findingFilter,
  getCauses,
  getFinding,
  listDetections,
  listFindings,
  listTickets,
} from './finding.service.ts';
import { FindingConnection, FindingType } from './finding.type.ts';
import { FindingGroupType } from './finding-statistics.type.ts';
import { PolicyDetailsType, shownCause } from './policy-details.type.ts';
import { TicketType } from './ticket.type.ts';

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnection, { complexity: connectionCost, description: 'Findings of the whole organization.' })
  findings(@Ctx() context: ApiContext, @Args(() => FindingsArgs) args: FindingsArgs) {
    return listFindings(context, findingFilter(args.filter), args);
  }

  @Query(() => FindingType, { nullable: true, description: 'One finding; null when there is none of that id.' })
  finding(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return getFinding(context, id);
  }

  @Query(() => [FindingGroupType], { complexity: listCost(10), description: 'Findings counted by one property.' })
  findingStatistics(@Ctx() context: ApiContext, @Args(() => FindingStatisticsArgs) args: FindingStatisticsArgs) {
    return countFindings(context, args.groupBy, findingFilter(args.filter), args.limit);
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'Account of the bucket.' })
  account(@Ctx() context: ApiContext, @Root() finding: FindingType) {
    return getAccount(context, finding.accountId);
  }

  @FieldResolver(() => BucketType, { nullable: true, description: 'The bucket.' })
  bucket(@Ctx() context: ApiContext, @Root() finding: FindingType) {
    return getBucket(context, { accountId: finding.accountId, name: finding.bucketName });
  }

  @FieldResolver(() => PolicyDetailsType, {
    nullable: true,
    description: 'The call that made a policy finding, or altered it last; null where a sweep saw it first.',
  })
  async policyDetails(@Ctx() context: ApiContext, @Root() { id }: FindingType) {
    return shownCause((await getCauses(context, id))?.opened);
  }

  @FieldResolver(() => PolicyDetailsType, {
    nullable: true,
    description: 'The call that resolved a policy finding; null where a sweep found it gone, or it is open.',
  })
  async resolvedBy(@Ctx() context: ApiContext, @Root() { id }: FindingType) {
    return shownCause((await getCauses(context, id))?.resolved);
  }

  @FieldResolver(() => [DetectionType], {
    complexity: listCost(3),
    description: 'What the object holds; empty for policy findings.',
  })
  detections(@Ctx() context: ApiContext, @Root() finding: FindingType) {
    return listDetections(context, finding.id);
  }

  @FieldResolver(() => [TicketType], { complexity: listCost(2), description: 'Tickets that sinks made of it.' })
  tickets(@Ctx() context: ApiContext, @Root() finding: FindingType) {
    return listTickets(context, finding.id);
  }

  @FieldResolver(() => EvaluationType, {
    nullable: true,
    description: "The check's verdict of today; null for sensitive data.",
  })
  async evaluation(@Ctx() context: ApiContext, @Root() finding: FindingType) {
    if (finding.checkId === null) return null;
    const all = await listEvaluations(context, { accountId: finding.accountId, name: finding.bucketName });
    return all.find((evaluation) => evaluation.checkId === finding.checkId) ?? null;
  }
}
