import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { listCost } from '../limits/cost.ts';
import { DeadLettersArgs } from './change-feed.input.ts';
import { getFeed, listDeadLetters } from './change-feed.service.ts';
import { ChangeDeadLetterType, ChangeFeedType } from './change-feed.type.ts';

@Resolver(() => ChangeFeedType)
export class ChangeFeedResolver {
  @Query(() => ChangeFeedType, { description: 'How the stream of changes between sweeps fares.' })
  changeFeed(@Ctx() context: ApiContext) {
    return getFeed(context);
  }

  @Query(() => [ChangeDeadLetterType], {
    complexity: listCost(20),
    description: 'Messages of the queue of changes that could not be read, the newest first.',
  })
  changeDeadLetters(@Ctx() context: ApiContext, @Args(() => DeadLettersArgs) { first }: DeadLettersArgs) {
    return listDeadLetters(context, first);
  }
}
