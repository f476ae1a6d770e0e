import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { ManagedDataIdentifiersArgs } from './managed-data-identifier.input.ts';
import { listManaged } from './managed-data-identifier.service.ts';
import { ManagedDataIdentifierConnection, ManagedDataIdentifierType } from './managed-data-identifier.type.ts';

@Resolver(() => ManagedDataIdentifierType)
export class ManagedDataIdentifierResolver {
  @Query(() => ManagedDataIdentifierConnection, {
    complexity: connectionCost,
    description: 'The built-in data identifiers, in order of their ids.',
  })
  managedDataIdentifiers(
    @Ctx() context: ApiContext,
    @Args(() => ManagedDataIdentifiersArgs) args: ManagedDataIdentifiersArgs,
  ) {
    return listManaged(context, args);
  }
}
