import { ArrayMaxSize, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { S3Text } from '../../model/index.ts';
import { Line } from '../relay/fields.ts';

@InputType('TagInput', { description: 'A tag.' })
class TagInput {
  @Field(() => String, { description: 'Key, 1 to 128 characters.' })
  @Length(1, 128)
  key!: string;

  @Field(() => String, { description: 'Value, up to 256 characters.' })
  @MaxLength(256)
  value!: string;
}

@InputType('S3TextInput', { description: 'A text in S3: UTF-8, one entry a line.' })
export class S3TextInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Account whose member role reads it. Default: the credentials of this installation.',
  })
  @Matches(/^\d{12}$/, { message: 'an account id has 12 digits' })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Region of the bucket. Default: that of this installation.' })
  @Matches(/^[a-z]{2,4}(-[a-z]+)+-\d$/, { message: 'region looks like eu-central-1' })
  region?: string | null;

  @Field(() => String, { description: 'The bucket.' })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'bucketName is no name of a bucket' })
  bucketName!: string;

  @Field(() => String, { description: 'Key of the object.' })
  @Length(1, 1_024)
  objectKey!: string;
}

@InputType('RuleFields', { description: 'Base of the inputs of custom data identifiers and allow lists.' })
export class RuleFields {
  @Field(() => String, { description: 'A name, 1 to 128 characters.' })
  @Line(128)
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 512 characters.' })
  @MaxLength(512)
  description?: string | null;

  @Field(() => [TagInput], { nullable: true, description: 'Up to 50 tags.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  tags?: TagInput[] | null;
}

/** A text's place as it is stored. */
export const s3TextOf = (input: S3TextInput | null | undefined): S3Text | null =>
  input == null
    ? null
    : {
        accountId: input.accountId ?? null,
        region: input.region ?? null,
        bucketName: input.bucketName,
        objectKey: input.objectKey,
      };

/** What every rule has, as it is stored; of a key that is there twice the last counts. */
export const commonOf = (input: RuleFields) => ({
  name: input.name,
  description: input.description ?? '',
  tags: Object.fromEntries((input.tags ?? []).map(({ key, value }) => [key, value])),
});
