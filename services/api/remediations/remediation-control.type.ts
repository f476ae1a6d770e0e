import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';

@ObjectType('RemediationSwitch', { simpleResolvers: true, description: 'The switch that stops every write.' })
export class RemediationSwitchType {
  @Field(() => Boolean, { description: 'Whether all writes are stopped.' })
  stopped!: boolean;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Who switched it last.' })
  changedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When.' })
  changedAt!: string | null;
}

@ObjectType('RemediationPolicy', {
  simpleResolvers: true,
  description: 'What is approved beforehand: what meets every condition that is set.',
})
export class RemediationPolicyType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => [ID], { description: 'Actions.' })
  actions!: readonly string[];
  @Field(() => [ID], { nullable: true, description: 'Accounts.' })
  accountIds!: readonly string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Units, with what is below them.' })
  organizationalUnitIds!: readonly string[] | null;
  @Field(() => String, { nullable: true, description: 'Key of a tag that the bucket must have.' })
  tagKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Value of that tag.' })
  tagValue!: string | null;
  @Field(() => [String], { nullable: true, description: 'Finding types, or what they begin with.' })
  findingTypes!: readonly string[] | null;
  @Field(() => Float, { nullable: true, description: 'Hours between approval and write.' })
  noticeHours!: number | null;
  @Field(() => String, { description: 'Who made it; for proposals of their own it approves nothing.' })
  createdBy!: string;
  @Field(() => GraphQLDateTime, { description: 'When.' })
  createdAt!: string;
}

@ObjectType('RemediationPolicyPayload', { simpleResolvers: true, description: 'The policy that was made.' })
export class RemediationPolicyPayload {
  @Field(() => RemediationPolicyType, { description: 'The policy.' })
  policy!: object;
}

@ObjectType('DeleteRemediationPolicyPayload', { simpleResolvers: true, description: 'What was deleted.' })
export class DeleteRemediationPolicyPayload {
  @Field(() => ID, { description: 'Id of the policy that is no more.' })
  deletedPolicyId!: string;
}
