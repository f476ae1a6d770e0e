import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Ticket', { simpleResolvers: true, description: 'A ticket that a sink made of the finding.' })
export class TicketType {
  @Field(() => ID, { description: 'The sink.' })
  sinkId!: string;

  @Field(() => ID, { description: 'Its id at the tracker, `SEC-7`.' })
  remoteId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands, in the words of the tracker; null until asked.',
  })
  state!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the tracker takes it for done. The finding stays until a sweep no longer finds it.',
  })
  closed!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the tracker was asked last.' })
  checkedAt!: string | null;
}
