import { IsInt, IsNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { FindingFilterInput } from '../findings/finding.input.ts';
import { Nested, Prose } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

@InputType('RemediationRuleFields', { description: 'What a rule is made of.' })
export class RemediationRuleFields {
  @Field(() => String, { description: 'Why: who looks at it later must be able to judge it. 1 to 1,000 characters.' })
  @Prose(1_000)
  reason!: string;

  @Nested(
    () => FindingFilterInput,
    'Which findings: at least one condition. None of `statuses`, `suppressed` and times: a rule acts on news of what is open.',
  )
  @IsNotEmpty()
  filter?: FindingFilterInput | null;

  @Field(() => ID, { description: 'The action that is planned; `remediationActions` lists them.' })
  @MaxLength(64)
  action!: string;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What the action asks for.' })
  parameters?: object | null;

  @Field(() => Int, { defaultValue: 20, description: 'Plans that it may propose within 24 hours, 1 to 500.' })
  @IsInt()
  @Min(1)
  @Max(500)
  plansPerDay = 20;
}

@InputType('CreateRemediationRuleInput', { description: 'A rule that plans by itself. It is switched off at first.' })
export class CreateRemediationRuleInput extends RemediationRuleFields {
  @Field(() => String, { description: 'A name that no other rule has: 1 to 64 letters, digits, `.`, `_` and `-`.' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { message: 'name must be 1 to 64 letters, digits, ".", "_" and "-"' })
  name!: string;
}

@ArgsType()
export class RemediationRulesArgs extends PageInput {}

@ArgsType()
export class SimulateRemediationRuleArgs {
  @Field(() => ID, { description: 'The rule.' })
  id!: string;

  @Field(() => Int, { defaultValue: 30, description: 'News of so many days, 1 to 30.' })
  @IsInt()
  @Min(1)
  @Max(30)
  days = 30;
}

@ArgsType()
export class EnableRemediationRuleArgs {
  @Field(() => ID, { description: 'The rule.' })
  id!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'Acts on what was news in so many days before, too: 0 (on what comes from now on) to 30.',
  })
  @IsInt()
  @Min(0)
  @Max(30)
  existingDays = 0;
}
