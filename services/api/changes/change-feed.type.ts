import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ChangeFeed', { simpleResolvers: true, description: 'How the stream of changes between sweeps fares.' })
export class ChangeFeedType {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a change came in last; null: never.' })
  lastReceivedAt!: string | null;

  @Field(() => GraphQLSafeInt, { description: 'Changed places that were not looked at yet.' })
  pending!: number;

  @Field(() => GraphQLSafeInt, { description: 'Changed places that were looked at, of the last 30 days.' })
  evaluated!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'Changed places that could not be looked at; the next sweep does, or says why not.',
  })
  failed!: number;

  @Field(() => GraphQLSafeInt, { description: 'Messages that could not be read, of the last 30 days.' })
  deadLetters!: number;
}

@ObjectType('ChangeDeadLetter', { simpleResolvers: true, description: 'A message that could not be read.' })
export class ChangeDeadLetterType {
  @Field(() => ID, { description: 'Id of the message.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'The message, its first 8,192 characters.' })
  body!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  receivedAt!: string;
}
