import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ScheduleRecord } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { PageInput } from '../relay/page-args.ts';
import { getOutlook } from './outlook.service.ts';
import { CreateScheduleInput, UpdateScheduleInput } from './schedule.input.ts';
import {
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  pauseSchedule,
  resumeSchedule,
  triggerSchedule,
  updateSchedule,
} from './schedule.service.ts';
import {
  DeleteSchedulePayload,
  days,
  RecurrenceType,
  ScheduleConnection,
  ScheduleOutlookType,
  SchedulePayload,
  ScheduleType,
} from './schedule.type.ts';

const IdArg = () => Arg('id', () => ID, { description: 'The schedule.' });

@Resolver(() => ScheduleType)
export class ScheduleResolver {
  @Query(() => ScheduleConnection, { complexity: connectionCost, description: 'Schedules, in order of their names.' })
  schedules(@Ctx() context: ApiContext, @Args(() => PageInput) args: PageInput) {
    return listSchedules(context, args);
  }

  @Query(() => ScheduleType, { nullable: true, description: 'One schedule; null when there is none of that id.' })
  schedule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getSchedule(context, id);
  }

  @FieldResolver(() => RecurrenceType, { nullable: true, description: 'When; null when `cron` says it.' })
  every(@Root() { every }: ScheduleRecord): RecurrenceType | null {
    if (every === null) return null;
    return { ...every, dayOfWeek: every.dayOfWeek === null ? null : (days[every.dayOfWeek] ?? null) };
  }

  @FieldResolver(() => ScheduleOutlookType, {
    nullable: true,
    complexity: 20,
    description: 'What Temporal says about it; null when it is not there (yet).',
  })
  outlook(@Ctx() context: ApiContext, @Root() schedule: ScheduleRecord) {
    return getOutlook(context, schedule.id);
  }

  @Mutation(() => SchedulePayload, { description: 'Lets sweeps start by themselves.' })
  async createSchedule(
    @Ctx() context: ApiContext,
    @Arg('input', () => CreateScheduleInput, { description: 'When and what.' }) input: CreateScheduleInput,
  ) {
    return { schedule: await createSchedule(context, input) };
  }

  @Mutation(() => SchedulePayload, { description: 'Changes a schedule; what is left out stays.' })
  async updateSchedule(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('input', () => UpdateScheduleInput, { description: 'What shall change.' }) input: UpdateScheduleInput,
  ) {
    return { schedule: await updateSchedule(context, id, input) };
  }

  @Mutation(() => DeleteSchedulePayload, { description: 'Deletes a schedule; sweeps that it started go on.' })
  async deleteSchedule(@Ctx() context: ApiContext, @IdArg() id: string) {
    await deleteSchedule(context, id);
    return { deletedScheduleId: id };
  }

  @Mutation(() => SchedulePayload, { description: 'No sweep starts by itself until it is resumed.' })
  async pauseSchedule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { schedule: await pauseSchedule(context, id) };
  }

  @Mutation(() => SchedulePayload, { description: 'Sweeps start by themselves again.' })
  async resumeSchedule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { schedule: await resumeSchedule(context, id) };
  }

  @Mutation(() => SchedulePayload, {
    description: 'Starts a sweep now, also while the schedule is paused; when one still runs, right after it.',
  })
  async triggerSchedule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { schedule: await triggerSchedule(context, id) };
  }
}
