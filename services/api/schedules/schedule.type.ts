import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SweepOptions } from '../../model/index.ts';
import type { ScheduleRecord } from '../../store/contract.ts';
import { enumOf } from '../enums.ts';
import { connectionType } from '../relay/connection.type.ts';
import { SweepOptionsType } from '../sweeps/sweep.type.ts';

export const OverlapPolicy = enumOf<ScheduleRecord['overlapPolicy']>([
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
]);
registerEnumType(OverlapPolicy, {
  name: 'OverlapPolicy',
  description: 'What happens when a sweep is due and the one before still runs.',
  valuesConfig: {
    SKIP: { description: 'The new one is left out.' },
    BUFFER_ONE: { description: 'One waits for the end of the other.' },
    BUFFER_ALL: { description: 'All wait, one after the other.' },
    CANCEL_OTHER: { description: 'The running one is cancelled and closes first.' },
    TERMINATE_OTHER: { description: 'The running one is ended at once, without closing.' },
    ALLOW_ALL: { description: 'Both run.' },
  },
});

export const Frequency = enumOf<NonNullable<ScheduleRecord['every']>['kind']>(['DAILY', 'WEEKLY', 'MONTHLY']);
registerEnumType(Frequency, { name: 'Frequency', description: 'How often.' });

export const days = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type DayOfWeekName = (typeof days)[number];
export const DayOfWeek = enumOf(days);
registerEnumType(DayOfWeek, { name: 'DayOfWeek', description: 'A day of the week.' });

@ObjectType('Recurrence', { simpleResolvers: true, description: 'Daily, weekly or monthly at a time of day.' })
export class RecurrenceType {
  @Field(() => Frequency, { description: 'How often.' })
  kind!: string;

  @Field(() => Int, { description: 'Hour, 0 to 23.' })
  hour!: number;

  @Field(() => Int, { description: 'Minute, 0 to 59.' })
  minute!: number;

  @Field(() => DayOfWeek, { nullable: true, description: 'For WEEKLY.' })
  dayOfWeek!: string | null;

  @Field(() => Int, { nullable: true, description: 'For MONTHLY, 1 to 31; months without that day are left out.' })
  dayOfMonth!: number | null;
}

@ObjectType('Schedule', { simpleResolvers: true, description: 'When sweeps start by themselves.' })
export class ScheduleType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Cron expression; null when `every` says when.' })
  cron!: string | null;

  @Field(() => String, { description: 'IANA time zone in which the times are meant.' })
  timeZone!: string;

  @Field(() => OverlapPolicy, { description: 'What happens when the sweep before still runs.' })
  overlapPolicy!: ScheduleRecord['overlapPolicy'];

  @Field(() => GraphQLSafeInt, { description: 'How late a sweep may start that was missed while Temporal was down.' })
  catchupWindowSeconds!: number;

  @Field(() => Boolean, { description: 'Whether it is paused.' })
  paused!: boolean;

  @Field(() => SweepOptionsType, { description: 'What its sweeps cover.' })
  options!: SweepOptions;

  @Field(() => GraphQLDateTime, { description: 'When it was created.' })
  createdAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was changed last.' })
  updatedAt!: string;
}

@ObjectType('ScheduleOutlook', { simpleResolvers: true, description: 'What Temporal says about a schedule.' })
export class ScheduleOutlookType {
  @Field(() => [GraphQLDateTime], { description: 'When the next sweeps start, the nearest first.' })
  nextRuns!: readonly Date[];

  @Field(() => GraphQLSafeInt, { description: 'Sweeps started.' })
  started!: number;

  @Field(() => GraphQLSafeInt, { description: 'Sweeps left out because the one before still ran.' })
  skippedByOverlap!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'Sweeps left out because Temporal was down longer than the catch-up window.',
  })
  missed!: number;
}

@ObjectType('SchedulePayload', { simpleResolvers: true, description: 'The schedule after the change.' })
export class SchedulePayload {
  @Field(() => ScheduleType, { description: 'The schedule.' })
  schedule!: ScheduleType;
}

@ObjectType('DeleteSchedulePayload', { simpleResolvers: true, description: 'What was deleted.' })
export class DeleteSchedulePayload {
  @Field(() => ID, { description: 'Id of the schedule that is no more.' })
  deletedScheduleId!: string;
}

export const ScheduleConnection = connectionType('Schedule', ScheduleType);
