import { GraphQLDateTime, GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { MarkState, RemediationState } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

registerEnumType(RemediationState, {
  name: 'RemediationState',
  description: 'Where a remediation stands. Each ends in one of these.',
  valuesConfig: {
    DRY_RUN: { description: 'Only shown: nobody can approve it.' },
    NOTHING_TO_DO: { description: 'All is as the action wants it.' },
    REFUSED: {
      description: 'Must not be done: something was not read, an exemption tag, a limit. `reason` says what.',
    },
    EXPIRED: { description: 'Nobody decided in time.' },
    SCHEDULED: { description: 'Approved; waits for its notice period or for room in the hour.' },
    STALE: { description: 'What it rests on has changed since the plan was made; nothing was written.' },
    FAILED: { description: 'Nothing was written.' },
    PARTIAL: { description: 'Some of it was written, or it cannot be excluded; it can be undone.' },
    VERIFY_FAILED: { description: 'Written, but what is read back is not what was planned; it can be undone.' },
    STOPPED: { description: 'Stopped by the switch.' },
    UNDO_STALE: { description: 'Somebody changed it after us; undoing overwrites that, and must be told to.' },
  },
});

@ObjectType('RemediationAction', { simpleResolvers: true, description: 'One way to mend one thing.' })
export class RemediationActionType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'What it does.' })
  title!: string;
  @Field(() => String, { description: 'What it does, and what may stop working by it.' })
  description!: string;
  @Field(() => String, { description: 'What it is about: ACCOUNT, BUCKET, OBJECT or ACCESS_KEY.' })
  target!: string;
  @Field(() => [String], { description: 'IAM actions that its session is narrowed to.' })
  permissions!: readonly string[];
}

@ObjectType('RemediationChange', { simpleResolvers: true, description: 'One setting that a remediation changes.' })
class RemediationChangeType {
  @Field(() => String, { description: 'The setting.' })
  setting!: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'As it was; null: not set.' })
  before!: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'As it shall be; null: not set.' })
  after!: unknown;
}

@ObjectType('RemediationEvent', { simpleResolvers: true, description: 'What a remediation came to, and by whom.' })
export class RemediationEventType {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
  @Field(() => String, { description: 'Who: a person, `policy:NAME`, or the worker.' })
  actor!: string;
  @Field(() => RemediationState, { description: 'The state that it came to.' })
  state!: RemediationState;
  @Field(() => String, { nullable: true, description: 'Why, or what was said.' })
  detail!: string | null;
}

registerEnumType(MarkState, {
  name: 'RemediationMarkState',
  description: 'Where the tag that announces a remediation stands.',
  valuesConfig: {
    WRITING: { description: 'It may be there: it is being written, or what became of it was not seen.' },
    MARKED: { description: 'The bucket has it.' },
    SKIPPED: { description: 'It was not written; `reason` says why.' },
    REMOVED: { description: 'It was taken away.' },
    LEFT: { description: 'It could not be taken away yet; `reason` says why.' },
  },
});

@ObjectType('RemediationMark', {
  simpleResolvers: true,
  description:
    'The tag `orgsweep:marked-for` of a bucket of which an approved remediation waits for its notice period.',
})
class RemediationMarkType {
  @Field(() => MarkState, { description: 'Where it stands.' })
  state!: MarkState;
  @Field(() => String, { nullable: true, description: 'Its value: action and time.' })
  value!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it stands there.' })
  reason!: string | null;
}

@ObjectType('Remediation', { simpleResolvers: true, description: 'A plan to mend something, and what became of it.' })
export class RemediationType {
  @Field(() => ID, { description: 'Its id: the same plan has the same while it is open.' })
  id!: string;
  @Field(() => ID, { description: 'The action; `remediationActions` lists them.' })
  action!: string;
  @Field(() => ID, { description: 'Account.' })
  accountId!: string;
  @Field(() => String, { nullable: true, description: 'Bucket.' })
  bucketName!: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the object.' })
  objectKey!: string | null;
  @Field(() => ID, { nullable: true, description: 'Fingerprint of the access key.' })
  accessKey!: string | null;
  @Field(() => GraphQLJSONObject, { description: 'Parameters, with their defaults.' })
  parameters!: object;
  @Field(() => ID, { nullable: true, description: 'The finding that it is for.' })
  findingId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The run that it belongs to.' })
  runId!: string | null;
  @Field(() => Boolean, { description: 'Whether it is only shown.' })
  dryRun!: boolean;
  @Field(() => RemediationState, { description: 'Where it stands.' })
  state!: RemediationState;
  @Field(() => String, { nullable: true, description: 'Why it stands there.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'What to do when it did not come to what was asked for.' })
  advice!: string | null;
  @Field(() => String, { description: 'The changes as a unified diff.' })
  diff!: string;
  @Field(() => [RemediationChangeType], { description: 'The changes, setting by setting.' })
  changes!: readonly RemediationChangeType[];
  @Field(() => Boolean, { description: 'Whether an undo may be asked for.' })
  undoable!: boolean;
  @Field(() => String, { description: 'Who proposed it: a person, or `rule:NAME`.' })
  proposedBy!: string;
  @Field(() => [String], { description: 'Of whose rule it comes: none of them may approve it, either.' })
  behind!: readonly string[];
  @Field(() => GraphQLDateTime, { description: 'When it was proposed.' })
  proposedAt!: string;
  @Field(() => GraphQLDateTime, { description: 'Until when it can be approved.' })
  expiresAt!: string;
  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Not written before.' })
  notBefore!: string | null;
  @Field(() => RemediationMarkType, {
    nullable: true,
    description: 'The tag that announces it; null while there was none to write.',
  })
  mark!: RemediationMarkType | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the right to write was taken.' })
  writtenAt!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended.' })
  endedAt!: string | null;
}

@ObjectType('RemediationPayload', { simpleResolvers: true, description: 'The remediation after the change.' })
export class RemediationPayload {
  @Field(() => RemediationType, { description: 'The remediation.' })
  remediation!: object;
}

@ObjectType('RemediationsPayload', { simpleResolvers: true, description: 'The remediations after the change.' })
export class RemediationsPayload {
  @Field(() => [RemediationType], { description: 'The remediations.' })
  remediations!: readonly object[];
}

export const RemediationConnection = connectionType('Remediation', RemediationType);
