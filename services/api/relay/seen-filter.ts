import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import type { SeenFilter } from '../../store/contract.ts';
import { isoTimes } from './iso-times.ts';
import { PlaceFilterInput } from './place-filter.ts';

/** Where and when something was found, as the filters of findings and of findings of other services take it. */
@InputType()
export abstract class SeenFilterInput extends PlaceFilterInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'First seen later than this time.' })
  firstSeenAfter?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'First seen at this time or before.' })
  firstSeenUntil?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Last seen later than this time; by a sweep: its start counts.',
  })
  lastSeenAfter?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Last seen at this time or before.' })
  lastSeenUntil?: Date | null;
}

type Seen<T> = { readonly [K in keyof SeenFilter]?: T };

/** The times of a filter in the store's words, beside all else of it. */
export function seenFilter<T extends Seen<Date>>(filter: T): Omit<T, keyof SeenFilter> & SeenFilter {
  const { firstSeenAfter, firstSeenUntil, lastSeenAfter, lastSeenUntil, ...rest } = filter;
  return { ...rest, ...isoTimes({ firstSeenAfter, firstSeenUntil, lastSeenAfter, lastSeenUntil }) };
}
