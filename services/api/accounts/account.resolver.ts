import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BucketsArgs } from '../buckets/bucket.input.ts';
import { listBuckets } from '../buckets/bucket.service.ts';
import { BucketConnection } from '../buckets/bucket.type.ts';
import type { ApiContext } from '../context.ts';
import { FindingsArgs } from '../findings/finding.input.ts';
import { findingFilter, listFindingsWithin } from '../findings/finding.service.ts';
import { FindingConnection } from '../findings/finding.type.ts';
import { connectionCost } from '../limits/cost.ts';
import { getUnit } from '../organizational-units/organizational-unit.service.ts';
import { OrganizationalUnitType } from '../organizational-units/organizational-unit.type.ts';
import { defined } from '../relay/defined.ts';
import { within } from '../relay/within.ts';
import { AccountsArgs } from './account.input.ts';
import { getAccount, listAccounts } from './account.service.ts';
import { AccountConnection, AccountType } from './account.type.ts';

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, { complexity: connectionCost, description: 'Accounts of the organization.' })
  accounts(@Ctx() context: ApiContext, @Args(() => AccountsArgs) args: AccountsArgs) {
    return listAccounts(context, defined(args.filter), args);
  }

  @Query(() => AccountType, { nullable: true, description: 'One account; null when there is none of that id.' })
  account(@Ctx() context: ApiContext, @Arg('id', () => ID, { description: 'The 12 digits.' }) id: string) {
    return getAccount(context, id);
  }

  @FieldResolver(() => OrganizationalUnitType, { nullable: true, description: 'Unit that holds it.' })
  organizationalUnit(@Ctx() context: ApiContext, @Root() account: AccountType) {
    return getUnit(context, account.organizationalUnitId);
  }

  @FieldResolver(() => BucketConnection, { complexity: connectionCost, description: 'Its buckets.' })
  buckets(@Ctx() context: ApiContext, @Root() account: AccountType, @Args(() => BucketsArgs) args: BucketsArgs) {
    const filter = defined(args.filter);
    return listBuckets(context, { ...filter, accountIds: within(account.id, filter.accountIds) }, args);
  }

  @FieldResolver(() => FindingConnection, { complexity: connectionCost, description: 'Findings in it.' })
  findings(@Ctx() context: ApiContext, @Root() account: AccountType, @Args(() => FindingsArgs) args: FindingsArgs) {
    const filter = findingFilter(args.filter);
    return listFindingsWithin(context, { ...filter, accountIds: within(account.id, filter.accountIds) }, args);
  }
}
