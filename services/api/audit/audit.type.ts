import { GraphQLDateTime, GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('AuditEvent', {
  simpleResolvers: true,
  description: 'Who did what through the API; rows are only ever added.',
})
export class AuditEventType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => GraphQLSafeInt, { description: 'Its number, from 1 on, without gaps.' })
  seq!: number;
  @Field(() => GraphQLDateTime, { description: 'When it was begun, had been done, or was refused.' })
  at!: string;
  @Field(() => String, { description: 'Who asked for it.' })
  actor!: string;
  @Field(() => String, { description: 'The mutation.' })
  action!: string;
  @Field(() => String, { description: 'What it was about, mostly an id.' })
  target!: string;
  @Field(() => String, { description: "BEGUN, before the work; after it OK, or the error's code." })
  outcome!: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'The target as it was.' })
  before!: JsonValue;
  @Field(() => GraphQLJSON, { nullable: true, description: 'The target as it was then; null before the work.' })
  after!: JsonValue;
  @Field(() => String, { description: 'SHA-256 over this row and the hash of the one before.' })
  hash!: string;
}

@ObjectType('AuditCheck', { simpleResolvers: true, description: 'What checking the chain of audit events came to.' })
export class AuditCheckType {
  @Field(() => GraphQLSafeInt, { description: 'How many there are.' })
  events!: number;
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Number of the first row that is not as it was written.',
  })
  brokenAt!: number | null;
  @Field(() => String, { description: 'Hash of the last row: keep it elsewhere. Empty without any.' })
  head!: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the head that was given is still in the chain.' })
  knownHead!: boolean | null;
}

export const AuditConnection = connectionType('AuditEvent', AuditEventType);
