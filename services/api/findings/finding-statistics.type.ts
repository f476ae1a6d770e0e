import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('FindingGroup', { simpleResolvers: true, description: 'Findings that have one thing in common.' })
export class FindingGroupType {
  @Field(() => String, { description: 'What they have in common: an account id, a type, a severity, …' })
  key!: string;

  @Field(() => GraphQLSafeInt, { description: 'How many findings, suppressed ones left out.' })
  count!: number;

  @Field(() => GraphQLSafeInt, { description: 'How many matches they hold.' })
  matches!: number;

  @Field(() => GraphQLSafeInt, { description: 'How many more findings are suppressed.' })
  suppressed!: number;
}
