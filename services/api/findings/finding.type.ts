import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { FindingKind, FindingStatus, ObjectStatus, Severity, StatusReason } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('S3Object', { simpleResolvers: true, description: 'An object as it was when it was scanned.' })
class S3ObjectType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => GraphQLSafeInt, { description: 'Its size.' })
  sizeBytes!: number;

  @Field(() => String, { description: 'Its ETag, without quotes.' })
  eTag!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was written.' })
  lastModified!: string;

  @Field(() => String, { description: 'Its storage class.' })
  storageClass!: string;

  @Field(() => String, { description: 'What its content is, by its bytes.' })
  mimeType!: string;

  @Field(() => ObjectStatus, { description: 'What became of it.' })
  status!: string;

  @Field(() => StatusReason, { nullable: true, description: 'Why it is not COMPLETE.' })
  reason!: string | null;

  @Field(() => GraphQLSafeInt, { description: 'Bytes of text that went through the detectors.' })
  bytesClassified!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'Pictures in a document that was read otherwise: no text is recognized in them.',
  })
  unreadPictures!: number;

  @Field(() => String, { description: 'Version of the catalogue that scanned it.' })
  catalogueVersion!: string;

  @Field(() => String, {
    description: 'What scanned it beside the catalogue: a hash of selection, custom data identifiers and allow lists.',
  })
  rulesVersion!: string;
}

@ObjectType('Finding', {
  simpleResolvers: true,
  description: 'Something found in a place, over all sweeps that saw it.',
})
export class FindingType {
  @Field(() => ID, { description: 'The same in every sweep: a hash of what is found where.' })
  id!: string;

  @Field(() => FindingKind, { description: 'What it is about.' })
  kind!: FindingKind;

  @Field(() => String, {
    description: "Macie's finding type, `SensitiveData:S3Object/Personal`, `Policy:IAMUser/S3BucketPublic`, …",
  })
  type!: string;

  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'What was found.' })
  description!: string;

  @Field(() => Severity, {
    description: 'The highest of its detections, or of its check; or what an override makes of it.',
  })
  severity!: Severity;

  @Field(() => Severity, { description: 'What it is without overrides.' })
  originalSeverity!: Severity;

  @Field(() => [ID], { description: 'Suppression rules that act now and match it; empty: it is not suppressed.' })
  suppressedBy!: readonly string[];

  @Field(() => FindingStatus, { description: 'Where it is in its life.' })
  status!: FindingStatus;

  @Field(() => ID, { description: 'Account of the bucket.' })
  accountId!: string;

  @Field(() => String, { description: 'Region of the bucket.' })
  region!: string;

  @Field(() => String, { description: 'The bucket.' })
  bucketName!: string;

  @Field(() => String, { nullable: true, description: 'Key of the object; null for policy findings.' })
  objectKey!: string | null;

  @Field(() => ID, { nullable: true, description: 'The posture check; null for sensitive data.' })
  checkId!: string | null;

  @Field(() => GraphQLSafeInt, {
    description: 'Matches over all open detections, or for a policy finding the sweeps that saw it.',
  })
  count!: number;

  @Field(() => GraphQLDateTime, { description: 'Start of the first sweep that saw it.' })
  firstSeen!: string;

  @Field(() => GraphQLDateTime, { description: 'Start of the last sweep that saw it.' })
  lastSeen!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was resolved.' })
  resolvedAt!: string | null;

  @Field(() => S3ObjectType, { nullable: true, description: 'The object; null for policy findings.' })
  object!: S3ObjectType | null;
}

export const FindingConnection = connectionType('Finding', FindingType);
