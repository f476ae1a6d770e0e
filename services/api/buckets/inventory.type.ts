import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../enums.ts';

const InventorySource = enumOf(['LISTING']);
registerEnumType(InventorySource, {
  name: 'InventorySource',
  description: 'Where object counts come from.',
  valuesConfig: { LISTING: { description: 'The listing of the last scan.' } },
});

@ObjectType('ObjectSum', { simpleResolvers: true, description: 'Objects and their bytes.' })
export class ObjectSumType {
  @Field(() => GraphQLSafeInt, { description: 'How many.' })
  objectCount!: number;

  @Field(() => GraphQLSafeInt, { description: 'Their bytes.' })
  sizeBytes!: number;
}

@ObjectType('StorageClassSum', { simpleResolvers: true, description: 'Objects of one storage class.' })
class StorageClassSumType extends ObjectSumType {
  @Field(() => String, { description: 'STANDARD, GLACIER, ….' })
  storageClass!: string;
}

@ObjectType('Unclassifiable', {
  simpleResolvers: true,
  description: 'Objects that cannot be classified, by what keeps them.',
})
export class UnclassifiableType {
  @Field(() => ObjectSumType, { description: 'Their storage class.' })
  storageClass!: ObjectSumType;

  @Field(() => ObjectSumType, { description: 'Their file type.' })
  fileType!: ObjectSumType;
}

@ObjectType('EncryptionCounts', {
  simpleResolvers: true,
  description: 'Objects by encryption, as S3 named it when they were read.',
})
export class EncryptionCountsType {
  @Field(() => GraphQLSafeInt, { description: 'With keys that customers provide (SSE-C), seen when they were read.' })
  customerManaged!: number;

  @Field(() => GraphQLSafeInt, { description: 'With KMS keys (SSE-KMS, DSSE-KMS).' })
  kmsManaged!: number;

  @Field(() => GraphQLSafeInt, { description: 'With keys of S3 (SSE-S3).' })
  s3Managed!: number;

  @Field(() => GraphQLSafeInt, { description: 'Not encrypted by S3.' })
  unencrypted!: number;

  @Field(() => GraphQLSafeInt, { description: 'Not read, or not named.' })
  unknown!: number;
}

@ObjectType('BucketInventory', { simpleResolvers: true, description: "Object counts: Macie's DescribeBuckets." })
export class BucketInventoryType extends ObjectSumType {
  @Field(() => InventorySource, { description: 'Where the counts come from.' })
  source!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the sweep that counted.' })
  at!: string | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Bytes of .gz, .gzip and .zip objects.' })
  sizeBytesCompressed!: number | null;

  @Field(() => Boolean, { description: 'False: the source ended early, and there are more objects.' })
  complete!: boolean;

  @Field(() => ObjectSumType, { description: 'Objects that were read, wholly or in part.' })
  classifiable!: ObjectSumType;

  @Field(() => UnclassifiableType, { description: 'Objects that cannot be classified.' })
  unclassifiable!: UnclassifiableType;

  @Field(() => ObjectSumType, { description: 'Objects that were not looked at, for other reasons.' })
  unjudged!: ObjectSumType;

  @Field(() => [StorageClassSumType], { description: 'By storage class.' })
  byStorageClass!: readonly StorageClassSumType[];

  @Field(() => EncryptionCountsType, { description: 'By encryption.' })
  byEncryptionType!: EncryptionCountsType;
}
