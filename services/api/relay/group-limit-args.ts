import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

/** How many groups statistics give, as all of them take it. */
@ArgsType()
export class GroupLimitInput {
  @Field(() => Int, { defaultValue: 100, description: 'Groups at most, the largest first, 1 to 1000.' })
  @Min(1)
  @Max(1_000)
  limit = 100;
}
