import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { type BucketPosture, EffectivePermission, SharedAccess } from '../../model/index.ts';
import { LoggingState, VersioningState } from '../enums.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('Tag', { simpleResolvers: true, description: 'A tag of a bucket.' })
export class TagType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('BucketPosture', { simpleResolvers: true, description: "How a bucket is set up: Macie's DescribeBuckets." })
export class BucketPostureType {
  @Field(() => EffectivePermission, { description: 'Whether the public can reach it.' })
  effectivePermission!: EffectivePermission;

  @Field(() => SharedAccess, { description: 'With whom it is shared.' })
  sharedAccess!: SharedAccess;

  @Field(() => String, { description: 'NONE, AES256, aws:kms, aws:kms:dsse, or UNKNOWN when not read.' })
  encryptionType!: string;

  @Field(() => String, { nullable: true, description: 'Key of the default encryption.' })
  kmsKeyArn!: string | null;

  @Field(() => VersioningState, { description: 'Versioning.' })
  versioning!: BucketPosture['versioning'];

  @Field(() => LoggingState, { description: 'Server access logging.' })
  logging!: BucketPosture['logging'];
}

@ObjectType('Bucket', { simpleResolvers: true, description: 'An S3 bucket.' })
export class BucketType {
  @Field(() => ID, { description: 'Account that owns it.' })
  accountId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its home region.' })
  region!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was created; null when AWS did not say.' })
  createdAt!: string | null;

  @Field(() => BucketPostureType, {
    nullable: true,
    description: 'Its posture; null until the first sweep evaluated it.',
  })
  posture!: BucketPosture | null;

  @Field(() => GraphQLSafeInt, { description: 'Objects that the last scan listed.' })
  objectsListed!: number;

  @Field(() => GraphQLSafeInt, { description: 'Objects read whole.' })
  objectsScanned!: number;

  @Field(() => GraphQLSafeInt, { description: 'Objects read in part.' })
  objectsPartial!: number;

  @Field(() => GraphQLSafeInt, { description: 'Objects not read.' })
  objectsSkipped!: number;

  @Field(() => GraphQLSafeInt, { description: 'Bytes of all listed objects.' })
  sizeBytes!: number;

  @Field(() => GraphQLSafeInt, { description: 'Findings that are not resolved.' })
  openFindings!: number;

  @Field(() => ID, { nullable: true, description: 'Last sweep that saw it.' })
  lastSweepId!: string | null;

  @Field(() => Boolean, { description: 'Whether the last sweep of its account no longer found it.' })
  gone!: boolean;
}

export const BucketConnection = connectionType('Bucket', BucketType);
