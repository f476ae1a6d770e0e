import { IsNotEmpty } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import { FindingFilterInput } from '../findings/finding.input.ts';
import { Line, Nested, Prose } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

@InputType('FindingRuleFields', { description: 'What rules over findings share.' })
export class FindingRuleFields {
  @Field(() => String, { description: 'A name.' })
  @Line(200)
  name!: string;

  @Field(() => String, { description: 'Why: who looks at it later must be able to judge it. 1 to 1,000 characters.' })
  @Prose(1_000)
  reason!: string;

  @Nested(() => FindingFilterInput, 'Which findings: at least one condition. `suppressed` is none.')
  @IsNotEmpty()
  filter?: FindingFilterInput | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From then on it does not act. Default: until ended.' })
  expiresAt?: Date | null;
}

@ArgsType()
export class FindingRulesArgs extends PageInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Those that ended or expired, too.' })
  includeEnded = false;
}
