import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RemediationState, type SweepOptions, SweepStatus } from '../../model/index.ts';
import { IdentifierSelector, LabelProposals, SweepTrigger } from '../enums.ts';
import { connectionType } from '../relay/connection.type.ts';
import { TagScopeType } from './tag-scope.type.ts';

@ObjectType('SweepOptions', { simpleResolvers: true, description: 'What a sweep covers and how hard it works.' })
export class SweepOptionsType {
  @Field(() => [ID], { description: 'These accounts; empty: all.' })
  accountIds!: readonly string[];

  @Field(() => [ID], { description: 'These units with everything below them; empty: all.' })
  organizationalUnitIds!: readonly string[];

  @Field(() => [String], { description: 'These buckets; empty: all.' })
  bucketNames!: readonly string[];

  @Field(() => TagScopeType, { description: 'Buckets whose objects are read, by their tags.' })
  bucketTags!: SweepOptions['bucketTags'];

  @Field(() => TagScopeType, { description: 'Objects that are read, by their tags.' })
  objectTags!: SweepOptions['objectTags'];

  @Field(() => Boolean, { description: 'False: posture only.' })
  scanObjects!: boolean;

  @Field(() => IdentifierSelector, { description: 'Which built-in data identifiers.' })
  identifierSelector!: SweepOptions['identifierSelector'];

  @Field(() => [ID], { description: 'Identifiers that the selector names.' })
  identifierIds!: readonly string[];

  @Field(() => [ID], { description: 'Custom data identifiers that it uses.' })
  customDataIdentifierIds!: readonly string[];

  @Field(() => [ID], { description: 'Allow lists that it uses.' })
  allowListIds!: readonly string[];

  @Field(() => Int, { description: 'Share of objects that are read, 1 to 100.' })
  samplingPercentage!: number;

  @Field(() => GraphQLSafeInt, { description: 'Bytes read of one object at most.' })
  maxBytesPerObject!: number;

  @Field(() => Boolean, { description: 'Objects unchanged since a complete scan are not read again.' })
  onlyChanged!: boolean;

  @Field(() => LabelProposals, {
    description: 'Labels for buckets and objects whose tags say less than the sweep found.',
  })
  labels!: SweepOptions['labels'];

  @Field(() => Int, { description: 'Accounts in work at once.' })
  accountWindow!: number;

  @Field(() => Int, { description: 'Buckets in work at once in one account.' })
  bucketWindow!: number;
}

@ObjectType('SweepTotals', { simpleResolvers: true, description: 'What a sweep has stored, exact.' })
export class SweepTotalsType {
  @Field(() => GraphQLSafeInt, { description: 'Accounts of the organization in scope.' })
  accountsTotal!: number;
  @Field(() => GraphQLSafeInt, { description: 'Accounts done.' })
  accountsSwept!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets listed.' })
  bucketsTotal!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets whose posture was evaluated.' })
  bucketsEvaluated!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets whose objects were scanned.' })
  bucketsScanned!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects listed.' })
  objectsListed!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects read whole.' })
  objectsScanned!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects read in part.' })
  objectsPartial!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects not read.' })
  objectsSkipped!: number;
  @Field(() => GraphQLSafeInt, {
    description:
      'Objects read that hold pictures: no text is recognized in pictures, so that what these show is not known.',
  })
  objectsWithPictures!: number;
  @Field(() => GraphQLSafeInt, { description: 'Bytes read from S3.' })
  bytesRead!: number;
  @Field(() => GraphQLSafeInt, { description: 'Findings that it saw.' })
  findings!: number;
}

@ObjectType('LabelPlans', {
  simpleResolvers: true,
  description: 'Labels that a sweep planned, and no earlier one had: how many of an action are in a state.',
})
export class LabelPlansType {
  @Field(() => String, { description: '`label-bucket` or `label-object`.' })
  action!: string;
  @Field(() => RemediationState, { description: 'Where they stand.' })
  state!: RemediationState;
  @Field(() => GraphQLSafeInt, { description: 'How many.' })
  count!: number;
}

@ObjectType('SweepFailure', { simpleResolvers: true, description: 'Why a sweep failed as a whole.' })
export class SweepFailureType {
  @Field(() => String, { description: 'Error code, with the IAM action where one was denied.' })
  code!: string;
  @Field(() => String, { description: 'What happened.' })
  text!: string;
  @Field(() => String, { description: 'What to do.' })
  advice!: string;
}

@ObjectType('Sweep', { simpleResolvers: true, description: 'One run over the organization.' })
export class SweepType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => SweepStatus, { description: 'Where it stands.' })
  status!: SweepStatus;

  @Field(() => SweepOptionsType, { description: 'What it covers.' })
  options!: SweepOptions;

  @Field(() => SweepTrigger, { description: 'What started it.' })
  trigger!: 'MANUAL' | 'SCHEDULE';

  @Field(() => ID, { nullable: true, description: 'Schedule that started it.' })
  scheduleId!: string | null;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  finishedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Error code, when it FAILED.' })
  failureCode!: string | null;
}

@ObjectType('SweepPayload', { simpleResolvers: true, description: 'The sweep after the change.' })
export class SweepPayload {
  @Field(() => SweepType, { description: 'The sweep.' })
  sweep!: SweepType;
}

export const SweepConnection = connectionType('Sweep', SweepType);
