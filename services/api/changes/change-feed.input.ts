import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class DeadLettersArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 200.' })
  @Min(1)
  @Max(200)
  first = 20;
}
