import { GraphQLDateTime, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RuleOutcome } from '../../store/contract.ts';
import { connectionType } from '../relay/connection.type.ts';

registerEnumType(RuleOutcome, {
  name: 'RemediationRuleOutcome',
  description: 'What a rule would do at a place, or did there.',
  valuesConfig: {
    PROPOSED: { description: 'A plan, which waits for its approval.' },
    NOTHING_TO_DO: { description: 'All is as the action wants it.' },
    REFUSED: {
      description: 'It must not be done there: something was not read, an exemption tag. `reason` says what.',
    },
    SKIPPED: {
      description:
        'There is a plan for that place and action already, or was one lately that was turned down or undone.',
    },
    FAILED: { description: 'Planning itself failed.' },
  },
});

@ObjectType('RemediationRuleOutcomeCount', {
  simpleResolvers: true,
  description: 'At how many places the same came out.',
})
class RuleOutcomeCountType {
  @Field(() => RuleOutcome, { description: 'What.' })
  outcome!: RuleOutcome;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => Int, { description: 'Places.' })
  places!: number;
}

@ObjectType('RemediationRuleBucketCount', { simpleResolvers: true, description: 'Findings of one bucket that match.' })
class RuleBucketCountType {
  @Field(() => ID, { description: 'Account.' })
  accountId!: string;
  @Field(() => String, { description: 'Bucket.' })
  bucketName!: string;
  @Field(() => GraphQLSafeInt, { description: 'Findings.' })
  findings!: number;
}

@ObjectType('RemediationRuleExample', { simpleResolvers: true, description: 'One place that was looked at.' })
class RuleExampleType {
  @Field(() => ID, { description: 'Account.' })
  accountId!: string;
  @Field(() => String, { nullable: true, description: 'Bucket.' })
  bucketName!: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the object.' })
  objectKey!: string | null;
  @Field(() => ID, { description: 'The finding that it would be for.' })
  findingId!: string;
  @Field(() => RuleOutcome, { description: 'What would be done.' })
  outcome!: RuleOutcome;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => String, { description: 'Of a plan: its changes as a unified diff, at most 4,000 characters of it.' })
  diff!: string;
}

@ObjectType('RemediationRuleSimulation', {
  simpleResolvers: true,
  description:
    'What a rule would have done about the news of some days, as things are in AWS now. Nothing was planned.',
})
export class RuleSimulationType {
  @Field(() => ID, { description: 'The version of the rule that was simulated.' })
  version!: string;
  @Field(() => Int, { description: 'Days back.' })
  days!: number;
  @Field(() => String, { description: 'Who asked.' })
  actor!: string;
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
  @Field(() => GraphQLSafeInt, { description: 'Findings that were news in that time and match.' })
  findings!: number;
  @Field(() => GraphQLSafeInt, { description: 'Of them, resolved since: nothing would be planned for them now.' })
  resolved!: number;
  @Field(() => GraphQLSafeInt, { description: 'Of the open ones, suppressed: nothing is planned for them.' })
  suppressed!: number;
  @Field(() => GraphQLSafeInt, { description: 'Of the others, those about no object, where the action is about one.' })
  withoutObject!: number;
  @Field(() => GraphQLSafeInt, { description: 'Accounts of what is left.' })
  accounts!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets of what is left.' })
  buckets!: number;
  @Field(() => GraphQLSafeInt, {
    description: 'Places of what is left: accounts, buckets or objects, as the action asks.',
  })
  places!: number;
  @Field(() => Int, { description: 'Of the places, those that were looked at in AWS; of the others nothing is known.' })
  looked!: number;
  @Field(() => Int, { description: 'Plans that would be made.' })
  plans!: number;
  @Field(() => Int, { description: 'Of the plans, those that a policy would approve at once.' })
  approvedBeforehand!: number;
  @Field(() => Int, { description: "Of the plans, those that would have waited for room in the rule's `plansPerDay`." })
  waiting!: number;
  @Field(() => [RuleOutcomeCountType], { description: 'What would come of the places, the commonest first.' })
  outcomes!: readonly RuleOutcomeCountType[];
  @Field(() => [RuleBucketCountType], { description: 'Buckets with the most findings, 20 at most.' })
  topBuckets!: readonly RuleBucketCountType[];
  @Field(() => [RuleExampleType], { description: 'Some of each outcome, 30 at most.' })
  examples!: readonly RuleExampleType[];
}

@ObjectType('RemediationRuleMatch', { simpleResolvers: true, description: 'What a rule did at a finding, last.' })
export class RuleMatchType {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;
  @Field(() => RuleOutcome, { description: 'What came of it.' })
  outcome!: RuleOutcome;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
  @Field(() => ID, { nullable: true, description: 'The plan; of one that was skipped, the plan that was in the way.' })
  planId!: string | null;
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
}

@ObjectType('RemediationRule', {
  simpleResolvers: true,
  description:
    'When a finding matches, an action is planned. Plans are proposed by `rule:NAME`; none of its authors may approve them.',
})
export class RemediationRuleType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => String, { description: 'Why it is there.' })
  reason!: string;
  @Field(() => GraphQLJSONObject, { description: 'The conditions, all of which a finding must meet: a FindingFilter.' })
  filter!: object;
  @Field(() => ID, { description: 'The action.' })
  action!: string;
  @Field(() => GraphQLJSONObject, { description: 'Parameters, with their defaults.' })
  parameters!: object;
  @Field(() => Int, { description: 'Plans that it may propose within 24 hours.' })
  plansPerDay!: number;
  @Field(() => ID, { description: 'Its version: another one for every change of filter, action, parameters or limit.' })
  version!: string;
  @Field(() => [String], { description: 'Who wrote it, and who changed it.' })
  authors!: readonly string[];
  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => GraphQLDateTime, { description: 'When it was changed last.' })
  updatedAt!: string;
  @Field(() => Boolean, { description: 'Whether it acts.' })
  enabled!: boolean;
  @Field(() => String, { nullable: true, description: 'Who switched it on.' })
  enabledBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was switched on.' })
  enabledAt!: string | null;
}

@ObjectType('RemediationRulePayload', { simpleResolvers: true, description: 'The rule after the change.' })
export class RemediationRulePayload {
  @Field(() => RemediationRuleType, { description: 'The rule.' })
  rule!: object;
}

@ObjectType('SimulateRemediationRulePayload', { simpleResolvers: true, description: 'What the rule would do.' })
export class SimulateRemediationRulePayload {
  @Field(() => RemediationRuleType, { description: 'The rule.' })
  rule!: object;
  @Field(() => RuleSimulationType, {
    nullable: true,
    description: 'Null: it takes longer. Ask for `latestSimulation` of the rule until its `at` is later than now.',
  })
  simulation!: object | null;
}

@ObjectType('DeleteRemediationRulePayload', { simpleResolvers: true, description: 'What was deleted.' })
export class DeleteRemediationRulePayload {
  @Field(() => ID, { description: 'Id of the rule that is no more.' })
  deletedRuleId!: string;
}

export const RemediationRuleConnection = connectionType('RemediationRule', RemediationRuleType);
