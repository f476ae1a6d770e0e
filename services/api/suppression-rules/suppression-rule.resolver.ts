import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { FindingRulesArgs } from '../finding-rules/finding-rule.input.ts';
import {
  createFindingRule,
  endFindingRule,
  getFindingRule,
  listFindingRules,
  previewFindingRule,
} from '../finding-rules/finding-rule.service.ts';
import { FindingRulePreviewType } from '../finding-rules/finding-rule.type.ts';
import { FindingFilterInput } from '../findings/finding.input.ts';
import { connectionCost } from '../limits/cost.ts';
import { SuppressionRuleInput } from './suppression-rule.input.ts';
import { SuppressionRuleConnection, SuppressionRulePayload, SuppressionRuleType } from './suppression-rule.type.ts';

const kind = 'SUPPRESSION';
const IdArg = () => Arg('id', () => ID, { description: 'The rule.' });

@Resolver(() => SuppressionRuleType)
export class SuppressionRuleResolver {
  @Query(() => SuppressionRuleConnection, {
    complexity: connectionCost,
    description: 'Suppression rules that act, in order of their names.',
  })
  suppressionRules(@Ctx() context: ApiContext, @Args(() => FindingRulesArgs) args: FindingRulesArgs) {
    return listFindingRules(context, kind, args);
  }

  @Query(() => SuppressionRuleType, {
    nullable: true,
    description: 'One rule, also an ended one; null: none of that id.',
  })
  suppressionRule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getFindingRule(context, kind, id);
  }

  @Query(() => FindingRulePreviewType, {
    complexity: connectionCost,
    description: 'How many findings a rule over findings with this filter would match today. Nothing is changed.',
  })
  findingRulePreview(
    @Ctx() context: ApiContext,
    @Arg('filter', () => FindingFilterInput, { description: 'Which findings.' }) filter: FindingFilterInput,
  ) {
    return previewFindingRule(context, filter);
  }

  @Mutation(() => SuppressionRulePayload, {
    description: 'Suppresses findings, those to come too, until it ends or expires.',
  })
  async createSuppressionRule(
    @Ctx() context: ApiContext,
    @Arg('input', () => SuppressionRuleInput, { description: 'Which, why and how long.' }) input: SuppressionRuleInput,
  ) {
    return { suppressionRule: await createFindingRule(context, kind, input, null) };
  }

  @Mutation(() => SuppressionRulePayload, {
    description: 'Ends a rule: what it suppressed and is still so becomes news again.',
  })
  async endSuppressionRule(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { suppressionRule: await endFindingRule(context, kind, id) };
  }
}
