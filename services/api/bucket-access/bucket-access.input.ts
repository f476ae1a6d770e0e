import { Matches, MaxLength, MinLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { Nested } from '../relay/fields.ts';

/** Longer than S3's 20 KB, so that a policy that is too long is answered as what it is. */
const policyLength = 100_000;
const principals =
  /^(anonymous|\d{12}|[a-z0-9.-]+\.amazonaws\.com|arn:aws[a-z-]*:iam::\d{12}:(root|(user|role)\/.+)|arn:aws[a-z-]*:sts::\d{12}:assumed-role\/[^/]+\/.+)$/;

@InputType('PublicAccessBlockInput', { description: "The four flags of a bucket's own public access block." })
class PublicAccessBlockInput {
  @Field(() => Boolean, { description: 'Refuse new public ACLs.' })
  blockPublicAcls!: boolean;

  @Field(() => Boolean, { description: 'Make public ACLs void.' })
  ignorePublicAcls!: boolean;

  @Field(() => Boolean, { description: 'Refuse a public policy.' })
  blockPublicPolicy!: boolean;

  @Field(() => Boolean, { description: 'Restrict a public policy to the account and AWS services.' })
  restrictPublicBuckets!: boolean;
}

@InputType('AccessPreviewInput', {
  description: 'A change that is only thought about; what is left out stays as it is.',
})
export class AccessPreviewInput {
  @Field(() => String, { nullable: true, description: 'The bucket policy instead of the present one, a JSON text.' })
  @MaxLength(policyLength)
  policy?: string | null;

  @Nested(() => PublicAccessBlockInput, "The bucket's own block instead of the present one.")
  publicAccessBlock?: PublicAccessBlockInput | null;
}

@ArgsType()
export class WhoCanAccessArgs {
  @Field(() => String, { description: 'Name of the bucket.' })
  @MaxLength(limits.textLength)
  bucket!: string;

  @Field(() => ID, { nullable: true, description: 'Account that owns it.' })
  accountId?: string | null;

  @Nested(() => AccessPreviewInput, 'Answer as if this had been changed.')
  preview?: AccessPreviewInput | null;
}

@ArgsType()
export class CanAccessArgs extends WhoCanAccessArgs {
  @Field(() => String, {
    description:
      'ARN of a user, role or session, an account id, a service (`logging.s3.amazonaws.com`), or `anonymous`.',
  })
  @MaxLength(2_048)
  @Matches(principals, {
    message: 'principal is an ARN of a user, role or session, an account id, a service name, or "anonymous"',
  })
  principal!: string;

  @Field(() => String, { description: 'One action: `s3:GetObject`.' })
  @MaxLength(128)
  @Matches(/^s3:[A-Za-z]+$/, { message: 'action is one action of S3, like s3:GetObject' })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The object, for actions on objects. Without it: whether there is one for which it is so.',
  })
  @MinLength(1)
  @MaxLength(limits.textLength)
  key?: string | null;
}
