import { ArrayMaxSize, ArrayMinSize, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { RemediationState } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { EnumList, Line, Nested, Text, TextList } from '../relay/fields.ts';
import { PageInput } from '../relay/page-args.ts';

@InputType('ProposeRemediationInput', { description: 'What shall be mended. A dry run unless `dryRun` is false.' })
export class ProposeRemediationInput {
  @Field(() => ID, { description: 'The action; `remediationActions` lists them.' })
  @MaxLength(64)
  action!: string;

  @Field(() => ID, { description: 'Account.' })
  @Matches(/^\d{12}$/, { message: 'accountId must be an id of 12 digits' })
  accountId!: string;

  @Field(() => String, { nullable: true, description: 'Bucket; left out for an action about an account.' })
  @MaxLength(255)
  bucketName?: string | null;

  @Field(() => String, { nullable: true, description: 'Key, for an action about an object.' })
  @MaxLength(1_024)
  objectKey?: string | null;

  @Field(() => ID, { nullable: true, description: 'Fingerprint of an access key, for an action about one.' })
  @Matches(/^[0-9a-f]{32}$/, { message: 'accessKey must be the fingerprint of an access key' })
  accessKey?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What the action asks for.' })
  parameters?: object | null;

  @Field(() => ID, { nullable: true, description: 'The finding that it is for.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'findingId must be the id of a finding' })
  findingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Any text: plans of one run share a limit of writes.' })
  @Line(128)
  runId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only show what would be changed.' })
  dryRun = true;
}

@InputType('ProposeLabelInput', { description: 'A bucket to be labelled. A dry run unless `dryRun` is false.' })
export class ProposeLabelInput {
  @Field(() => ID, { description: 'Account.' })
  @Matches(/^\d{12}$/, { message: 'accountId must be an id of 12 digits' })
  accountId!: string;

  @Field(() => String, { description: 'Bucket.' })
  @MaxLength(255)
  bucketName!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Only show what would be changed.' })
  dryRun = true;
}

@InputType('ProposeKeyDeactivationInput', {
  description: 'A finding that is about AWS access keys. A dry run unless `dryRun` is false.',
})
export class ProposeKeyDeactivationInput {
  @Field(() => ID, { description: 'The finding.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'findingId must be the id of a finding' })
  findingId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The account that owns the keys. Default: the one that their ids name; old ones name none.',
  })
  @Matches(/^\d{12}$/, { message: 'accountId must be an id of 12 digits' })
  accountId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Only show what would be changed.' })
  dryRun = true;
}

@InputType('ApproveRemediationInput', { description: 'An approval, by somebody else than the proposer.' })
export class ApproveRemediationInput {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Not written before: a notice period.' })
  notBefore?: Date | string | null;

  @Field(() => String, { nullable: true, description: 'What there is to say.' })
  @MaxLength(1_024)
  comment?: string | null;
}

@InputType('RemediationFilter', { description: 'All given conditions must hold.' })
export class RemediationFilterInput {
  @Text('Whose id begins so.')
  idPrefix?: string | null;
  @EnumList(RemediationState, 'Standing so.')
  states?: RemediationState[] | null;
  @TextList('Of these actions.')
  actions?: string[] | null;
  @TextList('In these accounts.')
  accountIds?: string[] | null;
  @TextList('Of buckets of these names.')
  bucketNames?: string[] | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Proposed later than this time.' })
  proposedAfter?: Date | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Proposed at this time or before.' })
  proposedUntil?: Date | null;
}

const RemediationSort = enumOf(['PROPOSED_DESC']);
registerEnumType(RemediationSort, { name: 'RemediationSort', description: 'Order of remediations.' });

@ArgsType()
export class RemediationsArgs extends PageInput {
  @Nested(() => RemediationFilterInput, 'Which remediations.')
  filter?: RemediationFilterInput | null;

  @Field(() => RemediationSort, { defaultValue: 'PROPOSED_DESC', description: 'In which order.' })
  sort = 'PROPOSED_DESC';
}

@InputType('RemediationPolicyInput', {
  description: 'What shall be approved beforehand: what meets every condition that is set.',
})
export class RemediationPolicyInput {
  @Field(() => String, { description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name!: string;

  @Field(() => [ID], { description: 'Actions; at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  actions!: string[];

  @TextList('Accounts.')
  accountIds?: string[] | null;
  @TextList('Units, with what is below them.')
  organizationalUnitIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Key of a tag that the bucket must have.' })
  @Length(1, 128)
  tagKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Value of that tag.' })
  @MaxLength(256)
  tagValue?: string | null;

  @TextList('Finding types, or what they begin with: `SensitiveData:S3Object/Financial`, `Policy:`.')
  findingTypes?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Hours between approval and write, at most 720.' })
  @Min(0)
  @Max(720)
  noticeHours?: number | null;
}
