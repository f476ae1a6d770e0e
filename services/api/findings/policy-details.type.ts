import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { FindingCause } from '../../model/index.ts';

@ObjectType('ApiCall', { simpleResolvers: true, description: 'The call that made the finding.' })
class ApiCallType {
  @Field(() => String, { description: 'Its name, `PutBucketPolicy`.' })
  api!: string;

  @Field(() => String, { description: 'The service, `s3.amazonaws.com`.' })
  apiServiceName!: string;

  @Field(() => GraphQLDateTime, { description: 'First time that this call was what made the finding.' })
  firstSeen!: string;

  @Field(() => GraphQLDateTime, { description: 'Last time.' })
  lastSeen!: string;
}

@ObjectType('FindingActor', {
  simpleResolvers: true,
  description: 'Who called, as CloudTrail recorded it. What it did not say is null.',
})
class FindingActorType {
  @Field(() => String, {
    description: "CloudTrail's type of the identity: `IAMUser`, `AssumedRole`, `Root`, `AWSService`, …, `Unknown`.",
  })
  type!: string;

  @Field(() => ID, { nullable: true, description: 'Its account.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its ARN.' })
  arn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its unique id.' })
  principalId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  userName!: string | null;

  @Field(() => String, { nullable: true, description: 'The AWS service that called, for itself or for the identity.' })
  invokedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The role or user whose credentials the session is of.' })
  issuerArn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  issuerUserName!: string | null;

  @Field(() => String, { nullable: true, description: 'When the session was made.' })
  sessionCreatedAt!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a second factor was shown.' })
  mfaAuthenticated!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Source address.' })
  ipAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'In place of an address where AWS itself called.' })
  domainName!: string | null;

  @Field(() => String, { nullable: true, description: 'User agent.' })
  userAgent!: string | null;
}

@ObjectType('PolicyDetails', {
  simpleResolvers: true,
  description: "What made a policy finding; Macie's policyDetails.",
})
export class PolicyDetailsType {
  @Field(() => ID, { description: "CloudTrail's event id." })
  eventId!: string;

  @Field(() => ApiCallType, { description: 'The call.' })
  action!: ApiCallType;

  @Field(() => FindingActorType, { description: 'Who called, and from where.' })
  actor!: FindingActorType;
}

/** A cause in the words of the API. */
export const shownCause = (cause: FindingCause | null | undefined): PolicyDetailsType | null =>
  cause == null
    ? null
    : {
        eventId: cause.eventId,
        action: { api: cause.api, apiServiceName: cause.service, firstSeen: cause.firstSeen, lastSeen: cause.lastSeen },
        actor: { ...cause.actor },
      };
