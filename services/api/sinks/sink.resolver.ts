import { GraphQLSafeInt } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { SinkRecord } from '../../store/contract.ts';
import type { ApiContext } from '../context.ts';
import { connectionCost } from '../limits/cost.ts';
import { PageInput } from '../relay/page-args.ts';
import { routingOf } from './routing.ts';
import { CreateSinkInput, RoutingInput, UpdateSinkInput } from './sink.input.ts';
import {
  createSink,
  deleteSink,
  getHealth,
  getSink,
  listDeadLetters,
  listKinds,
  listSinks,
  previewRouting,
  replaySink,
  testSink,
  updateSink,
} from './sink.service.ts';
import {
  DeadLetterType,
  DeleteSinkPayload,
  ReplaySinkPayload,
  SinkConnection,
  SinkHealthType,
  SinkKindType,
  SinkPayload,
  SinkType,
  TestSinkPayload,
} from './sink.type.ts';

const IdArg = () => Arg('id', () => ID, { description: 'The sink.' });

@Resolver(() => SinkType)
export class SinkResolver {
  @Query(() => SinkConnection, { complexity: connectionCost, description: 'Sinks, in order of their names.' })
  sinks(@Ctx() context: ApiContext, @Args(() => PageInput) args: PageInput) {
    return listSinks(context, args);
  }

  @Query(() => SinkType, { nullable: true, description: 'One sink; null when there is none of that id.' })
  sink(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getSink(context, id);
  }

  @Query(() => [SinkKindType], { complexity: 20, description: 'Kinds of sinks that can be configured.' })
  sinkKinds(@Ctx() context: ApiContext) {
    return listKinds(context);
  }

  @Query(() => GraphQLSafeInt, {
    complexity: 50,
    description: 'A dry run: how many pieces of news of the last days a routing would have sent.',
  })
  routingPreview(
    @Ctx() context: ApiContext,
    @Arg('routing', () => RoutingInput, { description: 'The routing.' }) routing: RoutingInput,
    @Arg('days', () => Int, { defaultValue: 30, description: 'How many days back, 1 to 365.' }) days: number,
  ) {
    return previewRouting(context, routingOf(routing), Math.min(Math.max(days, 1), 365));
  }

  @FieldResolver(() => SinkHealthType, { complexity: 20, description: 'How it fares.' })
  health(@Ctx() context: ApiContext, @Root() sink: SinkRecord) {
    return getHealth(context, sink.id);
  }

  @FieldResolver(() => [DeadLetterType], { complexity: 50, description: 'What it did not take, the latest first.' })
  deadLetters(
    @Ctx() context: ApiContext,
    @Root() sink: SinkRecord,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 500.' }) first: number,
  ) {
    return listDeadLetters(context, sink.id, Math.min(Math.max(first, 1), 500));
  }

  @Mutation(() => SinkPayload, { description: 'Lets findings go somewhere. News from before is not sent.' })
  async createSink(
    @Ctx() context: ApiContext,
    @Arg('input', () => CreateSinkInput, { description: 'Where, and which.' }) input: CreateSinkInput,
  ) {
    return { sink: await createSink(context, input) };
  }

  @Mutation(() => SinkPayload, { description: 'Changes a sink; what is left out stays.' })
  async updateSink(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('input', () => UpdateSinkInput, { description: 'What shall change.' }) input: UpdateSinkInput,
  ) {
    return { sink: await updateSink(context, id, input) };
  }

  @Mutation(() => DeleteSinkPayload, { description: 'Deletes a sink, with what waits for it.' })
  async deleteSink(@Ctx() context: ApiContext, @IdArg() id: string) {
    await deleteSink(context, id);
    return { deletedSinkId: id };
  }

  @Mutation(() => TestSinkPayload, { description: 'Sends one made-up finding, and tells what the sink said.' })
  testSink(@Ctx() context: ApiContext, @IdArg() id: string) {
    return testSink(context, id);
  }

  @Mutation(() => ReplaySinkPayload, {
    description:
      'Queues the dead letters of a sink anew; those that later news of their finding has overtaken are dropped.',
  })
  async replaySink(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { replayed: await replaySink(context, id) };
  }
}
