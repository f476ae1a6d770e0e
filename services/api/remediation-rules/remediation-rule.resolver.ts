import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import {
  CreateRemediationRuleInput,
  EnableRemediationRuleArgs,
  RemediationRuleFields,
  RemediationRulesArgs,
  SimulateRemediationRuleArgs,
} from './remediation-rule.input.ts';
import {
  createRule,
  deleteRule,
  disableRule,
  enableRule,
  getRule,
  getSimulation,
  listMatches,
  listRules,
  simulateRule,
  updateRule,
} from './remediation-rule.service.ts';
import {
  DeleteRemediationRulePayload,
  RemediationRuleConnection,
  RemediationRulePayload,
  RemediationRuleType,
  RuleMatchType,
  RuleSimulationType,
  SimulateRemediationRulePayload,
} from './remediation-rule.type.ts';

const IdArg = () => Arg('id', () => ID, { description: 'The rule.' });

@Resolver(() => RemediationRuleType)
export class RemediationRuleResolver {
  @Query(() => RemediationRuleConnection, {
    complexity: connectionCost,
    description: 'Rules that plan by themselves, in order of their names.',
  })
  remediationRules(@Ctx() context: ApiContext, @Args(() => RemediationRulesArgs) args: RemediationRulesArgs) {
    return listRules(context, args);
  }

  @Query(() => RemediationRuleType, { nullable: true, description: 'One rule; null when there is none of that id.' })
  remediationRule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getRule(context, id);
  }

  @FieldResolver(() => RuleSimulationType, {
    nullable: true,
    complexity: listCost(60),
    description: 'What it would do, when that was asked of the rule as it is now; else null.',
  })
  latestSimulation(@Ctx() context: ApiContext, @Root() rule: RemediationRuleType) {
    return getSimulation(context, rule);
  }

  @FieldResolver(() => [RuleMatchType], { complexity: listCost(20), description: 'What it did, the newest 100.' })
  matches(@Ctx() context: ApiContext, @Root() { id }: RemediationRuleType) {
    return listMatches(context, id);
  }

  @Mutation(() => RemediationRulePayload, { description: 'Makes a rule that plans by itself. It is switched off.' })
  async createRemediationRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => CreateRemediationRuleInput, { description: 'What.' }) input: CreateRemediationRuleInput,
  ) {
    return { rule: await createRule(context, input) };
  }

  @Mutation(() => RemediationRulePayload, {
    description: 'Changes a rule. Another filter, action, parameters or limit switches it off.',
  })
  async updateRemediationRule(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('input', () => RemediationRuleFields, { description: 'What.' }) input: RemediationRuleFields,
  ) {
    return { rule: await updateRule(context, id, input) };
  }

  @Mutation(() => SimulateRemediationRulePayload, {
    complexity: listCost(60),
    description: 'Says what a rule would do about the news of the last days. Reads AWS; plans and writes nothing.',
  })
  simulateRemediationRule(
    @Ctx() context: ApiContext,
    @Args(() => SimulateRemediationRuleArgs) { id, days }: SimulateRemediationRuleArgs,
  ) {
    return simulateRule(context, id, days);
  }

  @Mutation(() => RemediationRulePayload, {
    description: 'Switches a rule on. It must have been simulated as it is now, within seven days.',
  })
  async enableRemediationRule(
    @Ctx() context: ApiContext,
    @Args(() => EnableRemediationRuleArgs) { id, existingDays }: EnableRemediationRuleArgs,
  ) {
    return { rule: await enableRule(context, id, existingDays) };
  }

  @Mutation(() => RemediationRulePayload, { description: 'Switches a rule off. Plans that it made stay.' })
  async disableRemediationRule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { rule: await disableRule(context, id) };
  }

  @Mutation(() => DeleteRemediationRulePayload, { description: 'Deletes a rule. Plans that it made stay.' })
  async deleteRemediationRule(@Ctx() context: ApiContext, @IdArg() id: string) {
    await deleteRule(context, id);
    return { deletedRuleId: id };
  }
}
