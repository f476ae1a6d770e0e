import { GraphQLDateTime, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FindingKind, FindingStatus, Severity } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('QuietHours', { simpleResolvers: true, description: 'Times of day between which nothing is sent.' })
class QuietHoursType {
  @Field(() => String, { description: 'From, `HH:MM`.' })
  from!: string;

  @Field(() => String, { description: 'Until, `HH:MM`; may be on the next day.' })
  to!: string;

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string;
}

@ObjectType('Routing', {
  simpleResolvers: true,
  description: 'Which news a sink gets: what meets every condition that is set.',
})
class RoutingType {
  @Field(() => Severity, { nullable: true, description: 'Nothing below it.' })
  minSeverity?: Severity;

  @Field(() => [FindingKind], { nullable: true, description: 'Kinds of findings.' })
  kinds?: readonly FindingKind[];

  @Field(() => [String], { nullable: true, description: 'Finding types, verbatim.' })
  types?: readonly string[];

  @Field(() => [ID], { nullable: true, description: 'Accounts.' })
  accountIds?: readonly string[];

  @Field(() => [FindingStatus], {
    nullable: true,
    description: 'What became of the finding; ACTIVE is changed content.',
  })
  statuses?: readonly FindingStatus[];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Only news of findings that match, by the fields of `FindingFilter`.',
  })
  filter?: object;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether ends of sweeps, and what they did not look at, are news.',
  })
  sweeps?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether approved remediations that wait for their notice period, and their ends, are news.',
  })
  remediations?: boolean;

  @Field(() => Int, { nullable: true, description: 'News waits for the end of a window of so many minutes.' })
  digestMinutes?: number;

  @Field(() => QuietHoursType, { nullable: true, description: 'When nothing is sent.' })
  quietHours?: QuietHoursType;
}

@ObjectType('SinkHealth', { simpleResolvers: true, description: 'How a sink fares.' })
export class SinkHealthType {
  @Field(() => GraphQLSafeInt, { description: 'News that waits.' })
  pending!: number;

  @Field(() => GraphQLSafeInt, { description: 'News delivered.' })
  delivered!: number;

  @Field(() => GraphQLSafeInt, { description: 'Dead letters: refused for good, or not through in seven days.' })
  dead!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When something got through last.' })
  lastDeliveredAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when the oldest news waits.' })
  oldestPendingAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the latest failure among what waits or is dead.' })
  lastCode!: string | null;
}

@ObjectType('DeadLetter', { simpleResolvers: true, description: 'News that a sink did not take.' })
export class DeadLetterType {
  @Field(() => ID, { description: 'The key of the delivery.' })
  eventId!: string;

  @Field(() => ID, { description: 'The finding, or the sweep, that it is news of.' })
  findingId!: string;

  @Field(() => String, { description: 'Why it was not taken.' })
  code!: string;

  @Field(() => String, { description: 'What happened, and what to do.' })
  detail!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was given up.' })
  endedAt!: string;
}

@ObjectType('Sink', { simpleResolvers: true, description: 'A place that findings go to.' })
export class SinkType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Kind: `webhook`, `security-hub`, …; `sinkKinds` lists them.' })
  kind!: string;

  @Field(() => GraphQLJSONObject, { description: 'What its kind asks for. Names secrets, holds none.' })
  config!: object;

  @Field(() => RoutingType, { description: 'Which news it gets.' })
  routing!: RoutingType;

  @Field(() => Boolean, { description: 'Whether anything is sent.' })
  enabled!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was created.' })
  createdAt!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was changed last.' })
  updatedAt!: string;
}

@ObjectType('SinkKind', { simpleResolvers: true, description: 'A kind of sink that can be configured.' })
export class SinkKindType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => GraphQLJSONObject, { description: 'What its configuration looks like, as JSON Schema.' })
  configSchema!: object;

  @Field(() => Boolean, { description: 'Whether it can be told of sweeps, too.' })
  tellsOfSweeps!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be told of remediations, too.' })
  tellsOfRemediations!: boolean;
}

@ObjectType('SinkPayload', { simpleResolvers: true, description: 'The sink after the change.' })
export class SinkPayload {
  @Field(() => SinkType, { description: 'The sink.' })
  sink!: SinkType;
}

@ObjectType('DeleteSinkPayload', { simpleResolvers: true, description: 'What was deleted.' })
export class DeleteSinkPayload {
  @Field(() => ID, { description: 'Id of the sink that is no more.' })
  deletedSinkId!: string;
}

@ObjectType('TestSinkPayload', { simpleResolvers: true, description: 'What the sink said to the test message.' })
export class TestSinkPayload {
  @Field(() => String, { description: 'DELIVERED, RETRY or REJECTED.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'What happened and what to do.' })
  detail!: string | null;
}

@ObjectType('ReplaySinkPayload', { simpleResolvers: true, description: 'What is tried again.' })
export class ReplaySinkPayload {
  @Field(() => GraphQLSafeInt, { description: 'Dead letters that were queued anew.' })
  replayed!: number;
}

export const SinkConnection = connectionType('Sink', SinkType);
