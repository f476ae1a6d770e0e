import { ArrayMaxSize, IsTimeZone, Matches, Max, Min } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import { FindingFilterInput } from '../findings/finding.input.ts';
import { Line, Nested } from '../relay/fields.ts';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType('QuietHoursInput', { description: 'Times of day between which nothing is sent.' })
class QuietHoursInput {
  @Field(() => String, { description: 'From, `HH:MM`.' })
  @Matches(timeOfDay, { message: 'from must be HH:MM' })
  from!: string;

  @Field(() => String, { description: 'Until, `HH:MM`; may be on the next day.' })
  @Matches(timeOfDay, { message: 'to must be HH:MM' })
  to!: string;

  @Field(() => String, { description: 'IANA time zone, `Europe/Berlin`.' })
  @IsTimeZone()
  timeZone!: string;
}

@InputType('RoutingInput', {
  description:
    'Which news a sink gets: what meets every condition that is set, and the end of each finding that it was told of.',
})
export class RoutingInput {
  @Field(() => Severity, { nullable: true, description: 'Nothing below it.' })
  minSeverity?: Severity | null;

  @Field(() => [FindingKind], { nullable: true, description: 'Kinds of findings.' })
  @ArrayMaxSize(10)
  kinds?: FindingKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Finding types, verbatim.' })
  @ArrayMaxSize(200)
  types?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Accounts.' })
  @ArrayMaxSize(200)
  @Matches(/^\d{12}$/, { each: true, message: 'accountIds must be ids of 12 digits' })
  accountIds?: string[] | null;

  @Field(() => [FindingStatus], {
    nullable: true,
    description: 'What became of the finding; ACTIVE is changed content.',
  })
  @ArrayMaxSize(10)
  statuses?: FindingStatus[] | null;

  @Nested(
    () => FindingFilterInput,
    'Only news of findings that match as they stand. None of `statuses`, `suppressed` and times: news has statuses of its own, and what is suppressed is none.',
  )
  filter?: FindingFilterInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether ends of sweeps, and what they did not look at, are news. Default: where the kind tells of sweeps.',
  })
  sweeps?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether approved remediations that wait for their notice period, and their ends, are news. Default: where the kind tells of them.',
  })
  remediations?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'News waits for the end of a window of so many minutes, at most a day.',
  })
  @Min(1)
  @Max(1_440)
  digestMinutes?: number | null;

  @Nested(() => QuietHoursInput, 'When nothing is sent.')
  quietHours?: QuietHoursInput | null;
}

@InputType('CreateSinkInput', { description: 'Where findings shall go.' })
export class CreateSinkInput {
  @Field(() => String, { description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name!: string;

  @Field(() => String, { description: 'Kind: `webhook`, `security-hub`, …; `sinkKinds` lists them.' })
  kind!: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What its kind asks for. Names secrets, holds none.' })
  config?: object | null;

  @Nested(() => RoutingInput, 'Which news it gets. Default: all.')
  routing?: RoutingInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether news is sent at once. Default: true.' })
  enabled?: boolean | null;
}

@InputType('UpdateSinkInput', { description: 'What shall change; what is left out stays.' })
export class UpdateSinkInput {
  @Field(() => String, { nullable: true, description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'Takes the place of the configuration.' })
  config?: object | null;

  @Nested(() => RoutingInput, 'Takes the place of the routing.')
  routing?: RoutingInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anything is sent.' })
  enabled?: boolean | null;
}
