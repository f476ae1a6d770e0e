import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { sweepFailure } from '../../model/index.ts';
import type { ApiContext } from '../context.ts';
import { CoverageArgs } from '../coverage/coverage.input.ts';
import { listCoverage } from '../coverage/coverage.service.ts';
import { CoverageConnection } from '../coverage/coverage.type.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { defined } from '../relay/defined.ts';
import { SweepRuleType } from '../rules/rule.type.ts';
import { getSweepRules } from '../rules/sweep-rules.service.ts';
import { cancelSweep, pauseSweep, resumeSweep } from './control-sweep.ts';
import { startSweep } from './start-sweep.ts';
import { StartSweepInput, SweepsArgs } from './sweep.input.ts';
import { getLabelPlans, getProgress, getSweep, getTotals, listSweeps, sweepFilter } from './sweep.service.ts';
import {
  LabelPlansType,
  SweepConnection,
  SweepFailureType,
  SweepPayload,
  SweepTotalsType,
  SweepType,
} from './sweep.type.ts';
import { sweepOptions } from './sweep-options.ts';
import { SweepProgressType } from './sweep-progress.type.ts';

@Resolver(() => SweepType)
export class SweepResolver {
  @Query(() => SweepConnection, { complexity: connectionCost, description: 'Sweeps, the newest first.' })
  sweeps(@Ctx() context: ApiContext, @Args(() => SweepsArgs) args: SweepsArgs) {
    return listSweeps(context, sweepFilter(args.filter), args);
  }

  @Query(() => SweepType, { nullable: true, description: 'One sweep; null when there is none of that id.' })
  sweep(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return getSweep(context, id);
  }

  @FieldResolver(() => SweepFailureType, { nullable: true, description: 'Why it FAILED, and what to do.' })
  failure(@Root() { failureCode }: SweepType) {
    return failureCode === null ? null : sweepFailure(failureCode);
  }

  @FieldResolver(() => SweepProgressType, { complexity: 20, description: 'How far it is, live while it runs.' })
  progress(@Ctx() context: ApiContext, @Root() sweep: SweepType) {
    return getProgress(context, sweep);
  }

  @FieldResolver(() => SweepTotalsType, { complexity: 20, description: 'What it has stored.' })
  totals(@Ctx() context: ApiContext, @Root() sweep: SweepType) {
    return getTotals(context, sweep.id);
  }

  @FieldResolver(() => [LabelPlansType], {
    complexity: listCost(5),
    description: 'Labels that follow from it, planned when it had ended.',
  })
  labelPlans(@Ctx() context: ApiContext, @Root() sweep: SweepType) {
    return getLabelPlans(context, sweep.id);
  }

  @FieldResolver(() => [SweepRuleType], {
    complexity: listCost(5),
    description: 'Custom data identifiers and allow lists, in the versions that it uses.',
  })
  rules(@Ctx() context: ApiContext, @Root() sweep: SweepType) {
    return getSweepRules(context, sweep.id);
  }

  @FieldResolver(() => CoverageConnection, {
    complexity: connectionCost,
    description: 'What it read and what it could not.',
  })
  coverage(@Ctx() context: ApiContext, @Root() sweep: SweepType, @Args(() => CoverageArgs) args: CoverageArgs) {
    return listCoverage(context, { ...defined(args.filter), sweepId: sweep.id }, args);
  }

  @Mutation(() => SweepPayload, { description: 'Starts a sweep of the organization or of a part of it.' })
  async startSweep(
    @Ctx() context: ApiContext,
    @Arg('input', () => StartSweepInput, { nullable: true, description: 'What to sweep.' })
    input: StartSweepInput | null,
  ) {
    return { sweep: await startSweep(context, sweepOptions(input), input?.clientToken ?? null) };
  }

  @Mutation(() => SweepPayload, { description: 'Lets a sweep finish what it is reading and then wait.' })
  async pauseSweep(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'The sweep.' }) id: string) {
    return { sweep: await pauseSweep(context, id) };
  }

  @Mutation(() => SweepPayload, { description: 'Lets a paused sweep go on.' })
  async resumeSweep(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'The sweep.' }) id: string) {
    return { sweep: await resumeSweep(context, id) };
  }

  @Mutation(() => SweepPayload, { description: 'Ends a sweep; what it found stays.' })
  async cancelSweep(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'The sweep.' }) id: string) {
    return { sweep: await cancelSweep(context, id) };
  }
}
