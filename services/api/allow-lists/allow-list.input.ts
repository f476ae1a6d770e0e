import { ArrayMaxSize, Length, Matches } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { Nested, TextList } from '../relay/fields.ts';
import { RuleFields, S3TextInput } from '../rules/rule.input.ts';

@InputType('AllowListInput', {
  description:
    'Values that are never reported: `regex` or `s3Text`, and where and how long. Whole values, case ignored in a text.',
})
export class AllowListInput extends RuleFields {
  @Field(() => String, { nullable: true, description: 'Pattern that a whole value must match, up to 512 characters.' })
  @Length(1, 512)
  regex?: string | null;

  @Nested(() => S3TextInput, 'Values, one a line: up to 100,000 of 1 to 90 characters, 35 MiB in all.')
  s3Text?: S3TextInput | null;

  @Field(() => [ID], { nullable: true, description: 'Only in these accounts. Default: in all.' })
  @ArrayMaxSize(limits.listEntries)
  @Matches(/^\d{12}$/, { each: true, message: 'an account id has 12 digits' })
  accountIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only in these units and what is below them. Default: in all.' })
  @ArrayMaxSize(limits.listEntries)
  @Matches(/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/, {
    each: true,
    message: 'a unit id looks like r-ab12 or ou-ab12-cdefgh34',
  })
  organizationalUnitIds?: string[] | null;

  @TextList('Only in buckets of these names. Default: in all.')
  @Matches(/^[^*?]*$/, { each: true, message: 'write names of buckets in full: there are no wildcards' })
  bucketNames?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Sweeps that begin later do without it. Default: never.',
  })
  expiresAt?: Date | null;
}
