import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { CanAccessArgs, WhoCanAccessArgs } from './bucket-access.input.ts';
import { canAccess, whoCanAccess } from './bucket-access.service.ts';
import { AccessAnswerType, AccessExplanationType } from './bucket-access.type.ts';

@Resolver()
export class BucketAccessResolver {
  @Query(() => AccessExplanationType, {
    description:
      'Who can reach a bucket, by its policy, ACL, ownership and blocks, its access points, its KMS key and the policies of the organization, as the last sweep read them. Not looked at: object ACLs, grants of keys, IAM policies.',
  })
  whoCanAccess(@Ctx() context: ApiContext, @Args(() => WhoCanAccessArgs) args: WhoCanAccessArgs) {
    return whoCanAccess(context, args);
  }

  @Query(() => AccessAnswerType, {
    description: 'Whether a bucket lets one principal do one thing, from the same settings as `whoCanAccess`.',
  })
  canAccess(@Ctx() context: ApiContext, @Args(() => CanAccessArgs) args: CanAccessArgs) {
    return canAccess(context, args);
  }
}
