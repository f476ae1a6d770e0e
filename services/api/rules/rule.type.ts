import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RuleKind } from '../../model/index.ts';
import { TagType } from '../buckets/bucket.type.ts';
import { listCost } from '../limits/cost.ts';

registerEnumType(RuleKind, { name: 'RuleKind', description: 'What an organization adds to the catalogue.' });

@ObjectType('S3Text', { simpleResolvers: true, description: 'A text in S3, one entry a line.' })
export class S3TextType {
  @Field(() => ID, { nullable: true, description: 'Account whose member role reads it; null: this installation.' })
  accountId!: string | null;
  @Field(() => String, { nullable: true, description: 'Region of the bucket; null: that of this installation.' })
  region!: string | null;
  @Field(() => String, { description: 'The bucket.' })
  bucketName!: string;
  @Field(() => String, { description: 'Key of the object.' })
  objectKey!: string;
}

@ObjectType('RuleBase', { simpleResolvers: true, description: 'What custom data identifiers and allow lists share.' })
export class RuleBase {
  @Field(() => ID, { description: 'Its id, the same for all versions.' })
  id!: string;
  @Field(() => Int, { description: 'Version, from 1. A version is never changed.' })
  version!: number;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => String, { description: 'What it is for.' })
  description!: string;
  @Field(() => [TagType], { complexity: listCost(5), description: 'Its tags.' })
  tags!: readonly TagType[];
  @Field(() => GraphQLDateTime, { description: 'When this version was made.' })
  createdAt!: string;
  @Field(() => String, { description: 'Who made this version.' })
  createdBy!: string;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was deleted; its versions stay for the sweeps and findings that name them.',
  })
  deletedAt!: string | null;
}

@ObjectType('SweepRule', { simpleResolvers: true, description: 'A rule in the version that a sweep uses.' })
export class SweepRuleType {
  @Field(() => RuleKind, { description: 'What it is.' })
  kind!: RuleKind;
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => Int, { description: 'Version, fixed when the sweep was created.' })
  version!: number;
  @Field(() => String, { description: 'Its name in that version.' })
  name!: string;
}

@ObjectType('DeleteRulePayload', { simpleResolvers: true, description: 'What was deleted.' })
export class DeleteRulePayload {
  @Field(() => ID, { description: 'Id of the rule that no new sweep can use.' })
  deletedRuleId!: string;
}
