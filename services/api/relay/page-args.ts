import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { limits } from '../limits/limits.ts';

/** Forward pagination, as every connection takes it. */
@ArgsType()
export class PageInput {
  @Field(() => Int, { defaultValue: 50, description: `Items of the page, 1 to ${limits.first}.` })
  @Min(1)
  @Max(limits.first)
  first = 50;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page before.' })
  @MaxLength(4_096)
  after?: string | null;
}
