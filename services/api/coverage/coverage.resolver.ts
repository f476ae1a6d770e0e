import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { getAccount } from '../accounts/account.service.ts';
import { AccountType } from '../accounts/account.type.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { defined } from '../relay/defined.ts';
import { CoverageArgs } from './coverage.input.ts';
import { listCoverage } from './coverage.service.ts';
import { CoverageConnection, CoverageType } from './coverage.type.ts';

@Resolver(() => CoverageType)
export class CoverageResolver {
  @Query(() => CoverageConnection, {
    complexity: connectionCost,
    description: 'What sweeps read and what they could not.',
  })
  coverage(@Ctx() context: ApiContext, @Args(() => CoverageArgs) args: CoverageArgs) {
    return listCoverage(context, defined(args.filter), args);
  }

  @FieldResolver(() => AccountType, { nullable: true, description: 'The account.' })
  account(@Ctx() context: ApiContext, @Root() row: CoverageType) {
    return row.accountId === null ? null : getAccount(context, row.accountId);
  }
}
