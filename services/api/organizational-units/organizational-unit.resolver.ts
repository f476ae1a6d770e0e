import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AccountsArgs } from '../accounts/account.input.ts';
import { listAccounts } from '../accounts/account.service.ts';
import { AccountConnection } from '../accounts/account.type.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { defined } from '../relay/defined.ts';
import { within } from '../relay/within.ts';
import { OrganizationalUnitsArgs } from './organizational-unit.input.ts';
import { getUnit, listUnits, unitsWithin } from './organizational-unit.service.ts';
import { OrganizationalUnitConnection, OrganizationalUnitType } from './organizational-unit.type.ts';

@Resolver(() => OrganizationalUnitType)
export class OrganizationalUnitResolver {
  @Query(() => OrganizationalUnitConnection, {
    complexity: connectionCost,
    description: 'The root and all units, in order of their paths.',
  })
  organizationalUnits(@Ctx() context: ApiContext, @Args(() => OrganizationalUnitsArgs) args: OrganizationalUnitsArgs) {
    return listUnits(context, defined(args.filter), args);
  }

  @FieldResolver(() => OrganizationalUnitType, { nullable: true, description: 'Unit above it; null for the root.' })
  parent(@Ctx() context: ApiContext, @Root() unit: OrganizationalUnitType) {
    return unit.parentId === null ? null : getUnit(context, unit.parentId);
  }

  @FieldResolver(() => OrganizationalUnitConnection, {
    complexity: connectionCost,
    description: 'Units directly below.',
  })
  children(
    @Ctx() context: ApiContext,
    @Root() unit: OrganizationalUnitType,
    @Args(() => OrganizationalUnitsArgs) args: OrganizationalUnitsArgs,
  ) {
    const filter = defined(args.filter);
    return listUnits(context, { ...filter, parentIds: within(unit.id, filter.parentIds) }, args);
  }

  @FieldResolver(() => AccountConnection, { complexity: connectionCost, description: 'Accounts in it or below it.' })
  async accounts(
    @Ctx() context: ApiContext,
    @Root() unit: OrganizationalUnitType,
    @Args(() => AccountsArgs) args: AccountsArgs,
  ) {
    const filter = defined(args.filter);
    const organizationalUnitIds = await unitsWithin(context, unit, filter.organizationalUnitIds);
    return await listAccounts(context, { ...filter, organizationalUnitIds }, args);
  }
}
