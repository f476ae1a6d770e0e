import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { ClientToken } from '../relay/client-token.ts';
import { mapConnection } from '../relay/map-connection.ts';
import { PageInput } from '../relay/page-args.ts';
import { createRule, deleteRule, getRule, listRules, listVersions, updateRule } from '../rules/rule.service.ts';
import { DeleteRulePayload } from '../rules/rule.type.ts';
import { shownRule } from '../rules/shown-rule.ts';
import { AllowListInput } from './allow-list.input.ts';
import { allowListSpec, checkList, getHits, getStatus, mustNotHaveExpired } from './allow-list.service.ts';
import {
  AllowListConnection,
  AllowListHitsType,
  AllowListPayload,
  AllowListStatusType,
  AllowListType,
  CheckAllowListPayload,
} from './allow-list.type.ts';

const kind = 'ALLOW_LIST';
const IdArg = () => Arg('id', () => ID, { description: 'The list.' });
const InputArg = () => Arg('input', () => AllowListInput, { description: 'Which values, where and how long.' });

@Resolver(() => AllowListType)
export class AllowListResolver {
  @Query(() => AllowListConnection, {
    complexity: connectionCost,
    description: 'Allow lists in their newest versions, in order of their names.',
  })
  async allowLists(@Ctx() context: ApiContext, @Args(() => PageInput) args: PageInput) {
    return mapConnection(await listRules(context, kind, args), shownRule);
  }

  @Query(() => AllowListType, {
    nullable: true,
    description: 'One version, the newest by default, also of a deleted one; null when there is none.',
  })
  async allowList(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('version', () => Int, { nullable: true, description: 'Default: the newest.' }) version: number | null,
  ) {
    const rule = await getRule(context, kind, id, version ?? null);
    return rule === null ? null : shownRule(rule);
  }

  @FieldResolver(() => [AllowListType], { complexity: listCost(5), description: 'All versions, the newest first.' })
  async versions(@Ctx() context: ApiContext, @Root() { id }: AllowListType) {
    return (await listVersions(context, kind, id)).map(shownRule);
  }

  @FieldResolver(() => AllowListStatusType, {
    nullable: true,
    complexity: 5,
    description: 'Whether it can be read, as of the last time; null: nobody has tried yet.',
  })
  status(@Ctx() context: ApiContext, @Root() list: AllowListType) {
    return getStatus(context, list);
  }

  @FieldResolver(() => AllowListHitsType, {
    nullable: true,
    complexity: 5,
    description: 'What it kept back; null: nothing yet.',
  })
  hits(@Ctx() context: ApiContext, @Root() { id }: AllowListType) {
    return getHits(context, id);
  }

  @Mutation(() => AllowListPayload, { description: 'Makes an allow list.' })
  async createAllowList(
    @Ctx() context: ApiContext,
    @InputArg() input: AllowListInput,
    @ClientToken() clientToken: string | null,
  ) {
    const spec = allowListSpec(input);
    mustNotHaveExpired(spec);
    return { allowList: shownRule(await createRule(context, kind, spec, clientToken ?? null)) };
  }

  @Mutation(() => AllowListPayload, { description: 'Makes the next version; sweeps that run keep to theirs.' })
  async updateAllowList(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('version', () => Int, { description: 'The newest version, as the caller knows it.' }) version: number,
    @InputArg() input: AllowListInput,
  ) {
    return { allowList: shownRule(await updateRule(context, kind, id, version, allowListSpec(input))) };
  }

  @Mutation(() => CheckAllowListPayload, {
    complexity: 100,
    description: 'Reads the list now, as a sweep would, and keeps its status.',
  })
  async checkAllowList(@Ctx() context: ApiContext, @IdArg() id: string) {
    const { done, rule } = await checkList(context, id);
    return { done, allowList: shownRule(rule) };
  }

  @Mutation(() => DeleteRulePayload, { description: 'Deletes a list for new sweeps; its versions stay.' })
  async deleteAllowList(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { deletedRuleId: await deleteRule(context, kind, id) };
  }
}
