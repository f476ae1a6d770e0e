import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { AuditArgs } from './audit.input.ts';
import { checkAudit, listAudit } from './audit.service.ts';
import { AuditCheckType, AuditConnection } from './audit.type.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, { complexity: connectionCost, description: 'Who did what, the newest first.' })
  auditEvents(
    @Ctx() context: ApiContext,
    @Args(() => AuditArgs) args: AuditArgs,
    @Info() { schema }: GraphQLResolveInfo,
  ) {
    return listAudit(context, args, Object.keys(schema.getMutationType()?.getFields() ?? {}));
  }

  @Query(() => AuditCheckType, {
    complexity: 50,
    description: 'Checks every row of the record against its chain of hashes.',
  })
  auditCheck(
    @Ctx() context: ApiContext,
    @Arg('knownHead', () => String, {
      nullable: true,
      description: 'The head of an earlier check: only by it a cut tail is seen.',
    })
    knownHead: string | null | undefined,
  ) {
    return checkAudit(context, knownHead ?? null);
  }
}
