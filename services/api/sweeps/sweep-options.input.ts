import { ArrayMaxSize, Matches, Max, MaxLength, Min } from 'class-validator';
import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { SweepOptions } from '../../model/index.ts';
import { IdentifierSelector, LabelProposals } from '../enums.ts';
import { limits } from '../limits/limits.ts';
import { Nested, TextList } from '../relay/fields.ts';
import { TagScopeInput } from './tag-scope.input.ts';

@InputType('SweepOptionsInput', { description: 'What a sweep covers and how hard it works. Everything has a default.' })
export class SweepOptionsInput {
  @Field(() => [ID], { nullable: true, description: 'Only these accounts. Default: all.' })
  @ArrayMaxSize(limits.listEntries)
  @Matches(/^\d{12}$/, { each: true, message: 'an account id has 12 digits' })
  accountIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these units and what is below them. Default: all.' })
  @ArrayMaxSize(limits.listEntries)
  @Matches(/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/, {
    each: true,
    message: 'a unit id looks like r-ab12 or ou-ab12-cdefgh34',
  })
  organizationalUnitIds?: string[] | null;

  @TextList('Only buckets of these names. Default: all.')
  bucketNames?: string[] | null;

  @Nested(() => TagScopeInput, 'Buckets whose objects are read, by their tags. Default: all.')
  bucketTags?: TagScopeInput | null;

  @Nested(() => TagScopeInput, 'Objects that are read, by their tags; costs one request an object. Default: all.')
  objectTags?: TagScopeInput | null;

  @Field(() => Boolean, { nullable: true, description: 'False: posture only. Default: true.' })
  scanObjects?: boolean | null;

  @Field(() => IdentifierSelector, { nullable: true, description: 'Which built-in data identifiers. Default: ALL.' })
  identifierSelector?: SweepOptions['identifierSelector'] | null;

  @TextList('Identifiers that INCLUDE or EXCLUDE names.')
  identifierIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Custom data identifiers to use, in their versions of the moment the sweep is created. Default: none.',
  })
  @ArrayMaxSize(limits.listEntries)
  @MaxLength(128, { each: true })
  customDataIdentifierIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Allow lists to use; each applies where its own scope says. Default: none.',
  })
  @ArrayMaxSize(limits.listEntries)
  @MaxLength(128, { each: true })
  allowListIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Share of objects to read, 1 to 100. Default: 100.' })
  @Min(1)
  @Max(100)
  samplingPercentage?: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Bytes to read of one object at most. Default: 20 GiB.' })
  @Min(1)
  maxBytesPerObject?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Do not read unchanged objects again. Default: true.' })
  onlyChanged?: boolean | null;

  @Field(() => LabelProposals, {
    nullable: true,
    description:
      'Labels for buckets and objects whose tags say less than the sweep found, when it has ended. Default: NONE.',
  })
  labels?: SweepOptions['labels'] | null;

  @Field(() => Int, { nullable: true, description: 'Accounts in work at once, 1 to 100. Default: 10.' })
  @Min(1)
  @Max(100)
  accountWindow?: number | null;

  @Field(() => Int, { nullable: true, description: 'Buckets in work at once in one account, 1 to 50. Default: 4.' })
  @Min(1)
  @Max(50)
  bucketWindow?: number | null;
}
