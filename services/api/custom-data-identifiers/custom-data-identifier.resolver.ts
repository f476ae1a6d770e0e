import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isExactValue } from '../../detect/custom/index.ts';
import type { RuleRecord } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { ClientToken } from '../relay/client-token.ts';
import { mapConnection } from '../relay/map-connection.ts';
import { PageInput } from '../relay/page-args.ts';
import {
  createRule,
  createRules,
  deleteRule,
  getRule,
  listRules,
  listVersions,
  updateRule,
} from '../rules/rule.service.ts';
import { DeleteRulePayload } from '../rules/rule.type.ts';
import { shownRule } from '../rules/shown-rule.ts';
import {
  CreateIdentifiersArgs,
  CustomDataIdentifierInput,
  TestCustomDataIdentifierInput,
} from './custom-data-identifier.input.ts';
import { identifierSpec, identifierSpecs, testIdentifier } from './custom-data-identifier.service.ts';
import {
  CustomDataIdentifierConnection,
  CustomDataIdentifierPayload,
  CustomDataIdentifiersPayload,
  CustomDataIdentifierType,
  CustomTestResultType,
} from './custom-data-identifier.type.ts';

const kind = 'CUSTOM_DATA_IDENTIFIER';
const IdArg = () => Arg('id', () => ID, { description: 'The identifier, without `custom:`.' });
const InputArg = () => Arg('input', () => CustomDataIdentifierInput, { description: 'What to look for.' });

/** Fingerprints are for the engine: who reads the identifier learns how many there are. */
const shown = (rule: RuleRecord<typeof kind>) => ({
  ...shownRule(rule),
  exactValues: rule.spec.exactFingerprints?.filter(isExactValue).length ?? null,
});

@Resolver(() => CustomDataIdentifierType)
export class CustomDataIdentifierResolver {
  @Query(() => CustomDataIdentifierConnection, {
    complexity: connectionCost,
    description: 'Custom data identifiers in their newest versions, in order of their names.',
  })
  async customDataIdentifiers(@Ctx() context: ApiContext, @Args(() => PageInput) args: PageInput) {
    return mapConnection(await listRules(context, kind, args), shown);
  }

  @Query(() => CustomDataIdentifierType, {
    nullable: true,
    description: 'One version, the newest by default, also of a deleted one; null when there is none.',
  })
  async customDataIdentifier(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('version', () => Int, { nullable: true, description: 'Default: the newest.' }) version: number | null,
  ) {
    const rule = await getRule(context, kind, id, version ?? null);
    return rule === null ? null : shown(rule);
  }

  @Query(() => CustomTestResultType, {
    complexity: ({ childComplexity }) => 50 + childComplexity,
    description: 'Tries an identifier on a sample. Nothing of the sample is kept.',
  })
  testCustomDataIdentifier(
    @Ctx() context: ApiContext,
    @Arg('input', () => TestCustomDataIdentifierInput, { description: 'What to try on what.' })
    input: TestCustomDataIdentifierInput,
  ) {
    return testIdentifier(context, input);
  }

  @FieldResolver(() => [CustomDataIdentifierType], {
    complexity: listCost(5),
    description: 'All versions, the newest first.',
  })
  async versions(@Ctx() context: ApiContext, @Root() { id }: CustomDataIdentifierType) {
    return (await listVersions(context, kind, id)).map(shown);
  }

  @Mutation(() => CustomDataIdentifierPayload, { description: 'Makes a custom data identifier.' })
  async createCustomDataIdentifier(
    @Ctx() context: ApiContext,
    @InputArg() input: CustomDataIdentifierInput,
    @ClientToken() clientToken: string | null,
  ) {
    return { customDataIdentifier: shown(await createRule(context, kind, identifierSpec(input), clientToken ?? null)) };
  }

  @Mutation(() => CustomDataIdentifiersPayload, {
    description: 'Makes several custom data identifiers: all, or none when one of them is refused.',
  })
  async createCustomDataIdentifiers(
    @Ctx() context: ApiContext,
    @Args(() => CreateIdentifiersArgs) { inputs }: CreateIdentifiersArgs,
  ) {
    const rules = await createRules(context, kind, identifierSpecs(inputs));
    return { customDataIdentifiers: rules.map(shown) };
  }

  @Mutation(() => CustomDataIdentifierPayload, {
    description: 'Makes the next version; sweeps that run and findings that are there keep to theirs.',
  })
  async updateCustomDataIdentifier(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('version', () => Int, { description: 'The newest version, as the caller knows it.' }) version: number,
    @InputArg() input: CustomDataIdentifierInput,
  ) {
    return { customDataIdentifier: shown(await updateRule(context, kind, id, version, identifierSpec(input))) };
  }

  @Mutation(() => DeleteRulePayload, { description: 'Deletes an identifier for new sweeps; its versions stay.' })
  async deleteCustomDataIdentifier(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { deletedRuleId: await deleteRule(context, kind, id) };
  }
}
