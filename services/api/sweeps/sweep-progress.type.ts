import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { SweepProgress } from '../../../workflows/messages.ts';
import { enumOf } from '../enums.ts';

const SweepPhase = enumOf<SweepProgress['phase']>(['DISCOVER', 'ACCOUNTS', 'CLOSE', 'DONE']);
registerEnumType(SweepPhase, {
  name: 'SweepPhase',
  description: 'What a sweep is doing.',
  valuesConfig: {
    DISCOVER: { description: 'Reads the organization.' },
    ACCOUNTS: { description: 'Evaluates posture and scans objects, account by account.' },
    CLOSE: { description: 'Sums up.' },
    DONE: { description: 'Has ended.' },
  },
});

const ProgressSource = enumOf(['WORKFLOW', 'STORE']);
registerEnumType(ProgressSource, {
  name: 'ProgressSource',
  description: 'Who tells.',
  valuesConfig: {
    WORKFLOW: { description: 'The running workflow itself.' },
    STORE: { description: 'What is stored: the sweep is over, or no worker answered.' },
  },
});

@ObjectType('SweepProgress', { simpleResolvers: true, description: 'How far a sweep is.' })
export class SweepProgressType {
  @Field(() => SweepPhase, { description: 'What it is doing.' })
  phase!: SweepProgress['phase'];
  @Field(() => Boolean, { description: 'Whether it is paused.' })
  paused!: boolean;
  @Field(() => ProgressSource, { description: 'Who tells.' })
  source!: 'WORKFLOW' | 'STORE';
  @Field(() => GraphQLSafeInt, { description: 'Accounts in scope.' })
  accountsTotal!: number;
  @Field(() => GraphQLSafeInt, { description: 'Accounts done, read or not.' })
  accountsDone!: number;
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'Accounts not wholly read; null when only the store tells.',
  })
  accountsFailed!: number | null;
  @Field(() => GraphQLSafeInt, { description: 'Buckets of the accounts done so far.' })
  bucketsTotal!: number;
  @Field(() => GraphQLSafeInt, { description: 'Buckets done.' })
  bucketsDone!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects listed.' })
  objectsListed!: number;
  @Field(() => GraphQLSafeInt, { description: 'Objects read.' })
  objectsScanned!: number;
  @Field(() => GraphQLSafeInt, { description: 'Bytes read from S3.' })
  bytesRead!: number;
  @Field(() => GraphQLSafeInt, { description: 'Findings seen.' })
  findings!: number;
}
