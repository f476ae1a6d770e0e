import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ExposedPermission, ExposedTo } from '../../model/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { BucketType } from '../buckets/bucket.type.ts';
import { Tristate } from '../enums.ts';
import { listCost } from '../limits/cost.ts';

@ObjectType('AccessWay', { simpleResolvers: true, description: 'One statement or grant and one of its grantees.' })
export class AccessWayType {
  @Field(() => String, { description: '`PUBLIC`, `EXTERNAL account 111122223333`.' })
  grantee!: string;

  @Field(() => ExposedTo, { description: 'Class of the grantee.' })
  granteeClass!: ExposedTo;

  @Field(() => String, {
    description:
      '`Statement[0] "Sid"` of the policy, `Grant[1] AllUsers READ` of the ACL, `access point "reports" Statement[0]`, `Object "a.txt" Grant[1] AllUsers READ`.',
  })
  source!: string;

  @Field(() => Tristate, { description: 'Whether it lets the grantee in.' })
  open!: string;

  @Field(() => [String], {
    description:
      'What closes it: Deny statements, blocks, a key, RCPs and SCPs, a bucket policy that delegates nothing.',
  })
  closedBy!: readonly string[];

  @Field(() => [String], { description: 'Why it is not known.' })
  reasons!: readonly string[];
}

@ObjectType('AccessVerdict', { simpleResolvers: true, description: 'Who gets one kind of access, at the widest.' })
class AccessVerdictType {
  @Field(() => ExposedPermission, { description: 'What for.' })
  permission!: ExposedPermission;

  @Field(() => ExposedTo, { description: 'The widest class that gets in.' })
  verdict!: ExposedTo;

  @Field(() => [String], { description: 'The grantees of that class.' })
  grantees!: readonly string[];

  @Field(() => [String], { description: 'Why the verdict is UNKNOWN.' })
  reasons!: readonly string[];

  @Field(() => String, { description: 'What decides, in words.' })
  why!: string;

  @Field(() => [AccessWayType], { complexity: listCost(5), description: 'Every way in: open, unknown, closed.' })
  ways!: readonly AccessWayType[];
}

@ObjectType('ObjectAccess', {
  simpleResolvers: true,
  description:
    'Who gets at single objects by their own ACLs, whatever bucket policy and bucket ACL say: as far as a sample of objects tells.',
})
class ObjectAccessType {
  @Field(() => Tristate, {
    description: 'The public gets at some object by its own ACL. UNKNOWN: at none that was looked at.',
  })
  isPublic!: string;

  @Field(() => Int, { description: 'Objects whose ACL was read.' })
  looked!: number;

  @Field(() => Int, { description: 'Objects that those were drawn from.' })
  listed!: number;

  @Field(() => Boolean, { description: 'There are more than were listed.' })
  more!: boolean;

  @Field(() => Int, { description: 'Objects seen that the public gets at.' })
  open!: number;

  @Field(() => [String], { description: 'Why it is UNKNOWN.' })
  reasons!: readonly string[];

  @Field(() => String, { description: 'What decides, in words.' })
  why!: string;

  @Field(() => [AccessWayType], { complexity: listCost(5), description: 'Every way in: open, unknown, closed.' })
  ways!: readonly AccessWayType[];
}

@ObjectType('AccessBasis', { description: 'What an answer about access is made from.' })
export class AccessBasisType {
  @Field(() => BucketType, { description: 'The bucket.' })
  bucket!: BucketRow;

  @Field(() => ID, { nullable: true, description: 'Sweep that read its settings; null: none has yet.' })
  sweepId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of that sweep: the answer is as of then.' })
  asOf!: string | null;

  @Field(() => Boolean, { description: 'True: as a proposed change would make it.' })
  isPreview!: boolean;

  @Field(() => [String], { description: 'What has to be known to read the answer right.' })
  warnings!: readonly string[];
}

@ObjectType('AccessExplanation', { simpleResolvers: true, description: 'Who can reach a bucket, and why.' })
export class AccessExplanationType extends AccessBasisType {
  @Field(() => Tristate, { description: 'Anonymous requests or any AWS identity get through.' })
  isPublic!: string;

  @Field(() => Tristate, { description: "The policy is public by AWS's published rule: GetBucketPolicyStatus." })
  policyStatusIsPublic!: string;

  @Field(() => Tristate, { description: 'The blocks make public grants of policy and ACL void.' })
  publicAccessBlocked!: string;

  @Field(() => [AccessVerdictType], {
    complexity: listCost(5),
    description: "By kind of access, by the bucket's policy, ACL and access points.",
  })
  permissions!: readonly AccessVerdictType[];

  @Field(() => ObjectAccessType, { description: 'By ACLs of single objects.' })
  objects!: ObjectAccessType;
}

@ObjectType('AccessAnswer', {
  simpleResolvers: true,
  description: "Whether a bucket lets a principal do something; the principal's own IAM policies must allow it, too.",
})
export class AccessAnswerType extends AccessBasisType {
  @Field(() => Tristate, { description: 'Whether it does, in some request.' })
  allowed!: string;

  @Field(() => [String], { description: 'Why it is UNKNOWN.' })
  reasons!: readonly string[];

  @Field(() => String, { description: 'What decides, in words.' })
  why!: string;

  @Field(() => [AccessWayType], { complexity: listCost(5), description: 'Every way in: open, unknown, closed.' })
  ways!: readonly AccessWayType[];
}
