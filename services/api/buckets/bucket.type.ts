import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type BucketInventory,
  type BucketPosture,
  type BucketRisk,
  EffectivePermission,
  ExposedPermission,
  ExposedTo,
  SharedAccess,
} from '../../model/index.ts';
import { LoggingState, VersioningState } from '../enums.ts';
import { connectionType } from '../relay/connection.type.ts';
import { BucketScanMarkType } from './describe.type.ts';
import { BucketInventoryType } from './inventory.type.ts';

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

@ObjectType('BucketRisk', {
  simpleResolvers: true,
  description:
    'Exposure times sensitivity: base = exposure × (20 + 0.8 × S) / 100, where S is the higher of sensitivityScore and labelScore, 50 when both are null. A threat to sensitive data (S above 50) adds (100 - base) × threatScore × S / 20000.',
})
class BucketRiskType {
  @Field(() => Int, { description: '0 to 100.' })
  score!: number;

  @Field(() => Int, { description: '0 to 100: the worst of the weights of who gets in and what for.' })
  exposure!: number;

  @Field(() => ExposedPermission, { description: 'What for.' })
  permission!: ExposedPermission;

  @Field(() => ExposedTo, { description: 'Who gets in.' })
  grantees!: ExposedTo;

  @Field(() => Int, { nullable: true, description: "1 to 99, Macie's scale; null when nothing was analyzed." })
  sensitivityScore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a label of others says on the same scale; null where none raises anything.',
  })
  labelScore!: number | null;

  @Field(() => String, { nullable: true, description: 'The tag that labelScore comes from, `key=value`.' })
  labelTag!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "0 to 100: the worst of GuardDuty's open findings about it; null when none is known.",
  })
  threatScore!: number | null;

  @Field(() => Int, { description: 'What of the score is because of the threat.' })
  threatAdded!: number;
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

  @Field(() => BucketRiskType, { nullable: true, description: 'Its risk; null until a sweep judged it.' })
  risk!: BucketRisk | null;

  @Field(() => BucketInventoryType, {
    nullable: true,
    description: 'Its object counts; null until a scan of it was closed.',
  })
  inventory!: BucketInventory | null;

  @Field(() => BucketScanMarkType, { nullable: true, description: 'The last sweep whose scan of its objects ended.' })
  lastScan!: BucketScanMarkType | null;

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
