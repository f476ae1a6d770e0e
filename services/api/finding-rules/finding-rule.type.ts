import { GraphQLDateTime, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('FindingRuleBase', { simpleResolvers: true, description: 'What rules over findings share.' })
export class FindingRuleBase {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Why it is there.' })
  reason!: string;

  @Field(() => String, { description: 'Who made it.' })
  author!: string;

  @Field(() => GraphQLJSONObject, { description: 'The conditions, all of which a finding must meet: a FindingFilter.' })
  filter!: object;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'From then on it does not act; null: until it is ended.',
  })
  expiresAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When somebody ended it.' })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  endedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether it acts now.' })
  acting!: boolean;
}

@ObjectType('FindingRulePreview', { simpleResolvers: true, description: 'What a filter matches today.' })
export class FindingRulePreviewType {
  @Field(() => GraphQLSafeInt, { description: 'Findings, resolved ones among them.' })
  findings!: number;

  @Field(() => GraphQLSafeInt, { description: 'Of them, open.' })
  open!: number;

  @Field(() => GraphQLSafeInt, { description: 'Of the open ones, suppressed already.' })
  suppressed!: number;
}
