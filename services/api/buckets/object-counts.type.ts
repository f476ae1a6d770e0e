import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  CountField,
  type CountLook,
  CountSource,
  type EncryptionCounts,
  type ObjectCounts,
  UntoldReason,
} from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { listCost } from '../limits/cost.ts';
import { EncryptionCountsType } from './inventory.type.ts';

registerEnumType(CountSource, {
  name: 'CountSource',
  description: 'Who counts objects.',
  valuesConfig: {
    LISTING: { description: 'The listing of the last scan.' },
    S3_INVENTORY: { description: 'The newest report of S3 Inventory that could be read.' },
    CLOUDWATCH: { description: "CloudWatch's storage metrics, of a day." },
  },
});
registerEnumType(CountField, { name: 'CountField', description: 'What a source may not tell.' });
registerEnumType(UntoldReason, {
  name: 'UntoldReason',
  description: 'Why a source does not tell something.',
  valuesConfig: {
    NOT_IN_SOURCE: { description: 'It never does.' },
    NOT_IN_REPORT: { description: 'The report is configured without it.' },
    NO_DATA: { description: 'It had no data.' },
  },
});
const CountedVersions = enumOf(['CURRENT_VERSIONS', 'ALL_VERSIONS']);
registerEnumType(CountedVersions, {
  name: 'CountedVersions',
  description: 'What counts as an object.',
  valuesConfig: {
    CURRENT_VERSIONS: { description: 'Current versions.' },
    ALL_VERSIONS: { description: 'Noncurrent versions and parts of unfinished uploads, too.' },
  },
});
const CountState = enumOf(['KNOWN', 'ABSENT', 'DENIED', 'FAILED']);
registerEnumType(CountState, {
  name: 'CountState',
  description: 'What asking a source came to.',
  valuesConfig: {
    KNOWN: { description: 'It counts.' },
    ABSENT: { description: 'It has nothing: no scan, no inventory in force, no metrics of this bucket.' },
    DENIED: { description: 'Refused.' },
    FAILED: { description: 'It could not be read, or not been asked yet.' },
  },
});

@ObjectType('ClassCount', { simpleResolvers: true, description: 'Objects of one storage class.' })
class ClassCountType {
  @Field(() => String, { description: 'STANDARD, GLACIER, ….' })
  storageClass!: string;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'How many; null when the source does not tell.' })
  objectCount!: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Their bytes; null when the source does not tell.' })
  sizeBytes!: number | null;
}

@ObjectType('Untold', { simpleResolvers: true, description: 'Something that a source does not tell.' })
class UntoldType {
  @Field(() => CountField, { description: 'What.' })
  field!: CountField;

  @Field(() => UntoldReason, { description: 'Why.' })
  reason!: UntoldReason;
}

@ObjectType('ObjectCounts', {
  simpleResolvers: true,
  description: 'What one source says of the objects of a bucket. What it does not tell is null, never 0.',
})
export class ObjectCountsType {
  @Field(() => CountSource, { description: 'Who says so.' })
  source!: CountSource;

  @Field(() => GraphQLDateTime, { description: 'When it was so.' })
  at!: string;

  @Field(() => Boolean, { description: 'False: there are more objects than counted.' })
  complete!: boolean;

  @Field(() => CountedVersions, { description: 'What counts as an object.' })
  counted!: ObjectCounts['counted'];

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Objects.' })
  objectCount!: number | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Their bytes.' })
  sizeBytes!: number | null;

  @Field(() => [ClassCountType], { nullable: true, complexity: listCost(2), description: 'By storage class.' })
  byStorageClass!: readonly ClassCountType[] | null;

  @Field(() => EncryptionCountsType, { nullable: true, description: 'By encryption.' })
  byEncryptionType!: EncryptionCounts | null;

  @Field(() => [UntoldType], { complexity: listCost(2), description: 'What it does not tell, and why.' })
  untold!: readonly UntoldType[];
}

@ObjectType('CountLook', { simpleResolvers: true, description: 'What asking a source of object counts came to.' })
export class CountLookType {
  @Field(() => CountSource, { description: 'Which.' })
  source!: CountSource;

  @Field(() => CountState, { description: 'How it went.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'The action that was refused, or the code of the failure.' })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Start of the sweep that asked last.' })
  askedAt!: string | null;

  @Field(() => ObjectCountsType, {
    nullable: true,
    description: 'The newest counts that it gave; older than the answer when that is none.',
  })
  counts!: ObjectCounts | null;
}

/** A look as the API shows it. */
export function countLook({ source, askedAt, outcome, counts }: CountLook): CountLookType {
  const reason = outcome.state === 'denied' ? outcome.action : outcome.state === 'failed' ? outcome.code : null;
  return { source, state: outcome.state.toUpperCase(), reason, askedAt, counts };
}
