import { ArrayMaxSize, ArrayMinSize, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { exactSetLine } from '../../detect/custom/index.ts';
import { limits } from '../limits/limits.ts';
import { Nested } from '../relay/fields.ts';
import { RuleFields, S3TextInput } from '../rules/rule.input.ts';
import { CustomSeverity, CustomValidator } from './custom-data-identifier.type.ts';

@InputType('SeverityLevelInput', { description: 'Severity from a number of matches on.' })
class SeverityLevelInput {
  @Field(() => Int, { description: 'Matches in one object, from 1.' })
  @Min(1)
  occurrencesThreshold!: number;

  @Field(() => CustomSeverity, { description: 'The severity from there on.' })
  severity!: 'LOW' | 'MEDIUM' | 'HIGH';
}

@InputType('CustomDataIdentifierInput', {
  description:
    "What to look for: Macie's fields, and dictionaries, exact values, check digits and keywords behind the match.",
})
export class CustomDataIdentifierInput extends RuleFields {
  @Field(() => String, {
    nullable: true,
    description:
      'Pattern in the syntax of RE2, without what cannot run in linear time. Either this or a dictionary, or exact values alone.',
  })
  @Length(1, 1_024)
  regex?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Up to 50 keywords of 3 to 90 characters, one of which must be near, or in the name of the field.',
  })
  @ArrayMaxSize(50)
  @Length(3, 90, { each: true })
  keywords?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Characters from the end of a keyword to the end of the match, 1 to 300. Default: 50.',
  })
  @Min(1)
  @Max(300)
  maximumMatchDistance?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Characters from the match to a keyword behind it, up to 300. Default 0: keywords must precede.',
  })
  @Min(0)
  @Max(300)
  maximumDistanceAfter?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Up to 10 words of 4 to 90 characters, case as written: a match that contains one does not count.',
  })
  @ArrayMaxSize(10)
  @Length(4, 90, { each: true })
  ignoreWords?: string[] | null;

  @Field(() => CustomValidator, { nullable: true, description: 'Check digits that a match must have.' })
  validator?: CustomValidator | null;

  @Field(() => [SeverityLevelInput], {
    nullable: true,
    description: 'Up to 3, ascending; below the lowest there is no finding. Default: MEDIUM for any number.',
  })
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  severityLevels?: SeverityLevelInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Words or phrases, for a small dictionary.' })
  @ArrayMaxSize(limits.listEntries)
  @MaxLength(limits.textLength, { each: true })
  dictionary?: string[] | null;

  @Nested(() => S3TextInput, 'A dictionary of up to 10 million entries.')
  dictionaryS3?: S3TextInput | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Exact values, all lines that `orgsweep custom fingerprint` makes of them: only these count. They need no pattern, except 32 digits alone.',
  })
  @ArrayMaxSize(limits.listEntries)
  @Matches(exactSetLine, { each: true, message: 'each is 32 or 40 hexadecimal digits, an outline or signs' })
  exactFingerprints?: string[] | null;

  @Nested(() => S3TextInput, 'The same lines, of up to 10 million exact values.')
  exactFingerprintsS3?: S3TextInput | null;
}

@ArgsType()
export class CreateIdentifiersArgs {
  @Field(() => [CustomDataIdentifierInput], { description: 'What to look for, 1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  inputs!: CustomDataIdentifierInput[];
}

@InputType('TestCustomDataIdentifierInput', { description: 'A custom data identifier and a sample to try it on.' })
export class TestCustomDataIdentifierInput {
  @Field(() => ID, { nullable: true, description: 'A stored one. Either this or `identifier`.' })
  @MaxLength(128)
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version. Default: the newest.' })
  @Min(1)
  version?: number | null;

  @Nested(() => CustomDataIdentifierInput, 'One that is not stored.')
  identifier?: CustomDataIdentifierInput | null;

  @Field(() => String, { description: 'Text of up to 100,000 characters. It is not kept.' })
  @Length(1, 100_000)
  sampleText!: string;

  @Field(() => String, { nullable: true, description: 'Name of the column or field that the sample is the value of.' })
  @MaxLength(256)
  header?: string | null;
}
