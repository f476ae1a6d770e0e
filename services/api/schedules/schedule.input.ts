import { IsTimeZone, Matches, Max, MaxLength, Min } from 'class-validator';
import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import type { ScheduleRecord } from '../../store/contract.ts';
import { Line, Nested } from '../relay/fields.ts';
import { SweepOptionsInput } from '../sweeps/sweep-options.input.ts';
import { DayOfWeek, type DayOfWeekName, Frequency, OverlapPolicy } from './schedule.type.ts';

@InputType('RecurrenceInput', { description: 'Daily, weekly or monthly at a time of day.' })
export class RecurrenceInput {
  @Field(() => Frequency, { description: 'How often.' })
  kind!: 'DAILY' | 'WEEKLY' | 'MONTHLY';

  @Field(() => Int, { description: 'Hour, 0 to 23.' })
  @Min(0)
  @Max(23)
  hour!: number;

  @Field(() => Int, { nullable: true, description: 'Minute, 0 to 59. Default: 0.' })
  @Min(0)
  @Max(59)
  minute?: number | null;

  @Field(() => DayOfWeek, { nullable: true, description: 'For WEEKLY, and only then.' })
  dayOfWeek?: DayOfWeekName | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For MONTHLY, and only then: 1 to 31. Months without that day are left out.',
  })
  @Min(1)
  @Max(31)
  dayOfMonth?: number | null;
}

@InputType('ScheduleFields', { description: 'Base of the inputs of schedules.' })
class ScheduleFields {
  @Field(() => String, {
    nullable: true,
    description: 'Cron expression of 5 to 7 fields, or @daily, @every 6h and the like. Either this or `every`.',
  })
  @Matches(/^[^\u0000-\u001f\u007f]*$/, { message: 'cron must be one line of text' })
  @MaxLength(256)
  cron?: string | null;

  @Nested(() => RecurrenceInput, 'Either this or `cron`.')
  every?: RecurrenceInput | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone, `Europe/Berlin`. Default: UTC.' })
  @IsTimeZone()
  timeZone?: string | null;

  @Field(() => OverlapPolicy, { nullable: true, description: 'When the sweep before still runs. Default: SKIP.' })
  overlapPolicy?: ScheduleRecord['overlapPolicy'] | null;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'How late a missed sweep may start, 10 seconds to 30 days. Default: 3600.',
  })
  @Min(10)
  @Max(30 * 86_400)
  catchupWindowSeconds?: number | null;

  @Nested(() => SweepOptionsInput, 'What its sweeps cover.')
  options?: SweepOptionsInput | null;
}

@InputType('CreateScheduleInput', { description: 'When sweeps shall start by themselves.' })
export class CreateScheduleInput extends ScheduleFields {
  @Field(() => String, { description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it begins paused. Default: false.' })
  paused?: boolean | null;
}

@InputType('UpdateScheduleInput', {
  description: 'What shall change; what is left out stays. Naming `cron` takes the place of `every`, and the reverse.',
})
export class UpdateScheduleInput extends ScheduleFields {
  @Field(() => String, { nullable: true, description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name?: string | null;
}
