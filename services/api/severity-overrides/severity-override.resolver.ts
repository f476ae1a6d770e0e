import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { FindingRulesArgs } from '../finding-rules/finding-rule.input.ts';
import {
  createFindingRule,
  endFindingRule,
  getFindingRule,
  listFindingRules,
} from '../finding-rules/finding-rule.service.ts';
import { connectionCost } from '../limits/cost.ts';
import { SeverityOverrideInput } from './severity-override.input.ts';
import { SeverityOverrideConnection, SeverityOverridePayload, SeverityOverrideType } from './severity-override.type.ts';

const kind = 'SEVERITY_OVERRIDE';
const IdArg = () => Arg('id', () => ID, { description: 'The override.' });

@Resolver(() => SeverityOverrideType)
export class SeverityOverrideResolver {
  @Query(() => SeverityOverrideConnection, {
    complexity: connectionCost,
    description: 'Severity overrides that act, in order of their names.',
  })
  severityOverrides(@Ctx() context: ApiContext, @Args(() => FindingRulesArgs) args: FindingRulesArgs) {
    return listFindingRules(context, kind, args);
  }

  @Query(() => SeverityOverrideType, { nullable: true, description: 'One, also an ended one; null: none of that id.' })
  severityOverride(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getFindingRule(context, kind, id);
  }

  @Mutation(() => SeverityOverridePayload, { description: 'Gives findings another severity until it ends or expires.' })
  async createSeverityOverride(
    @Ctx() context: ApiContext,
    @Arg('input', () => SeverityOverrideInput, { description: 'Which, why and how long.' })
    input: SeverityOverrideInput,
  ) {
    return { severityOverride: await createFindingRule(context, kind, input, input.severity) };
  }

  @Mutation(() => SeverityOverridePayload, { description: 'Ends an override.' })
  async endSeverityOverride(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { severityOverride: await endFindingRule(context, kind, id) };
  }
}
