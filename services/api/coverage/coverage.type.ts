import { Field, ID, ObjectType } from 'type-graphql';
import { CoverageAspect, CoverageScope, CoverageStatus } from '../../model/index.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('Coverage', { simpleResolvers: true, description: 'Whether a sweep read a place, and if not, why.' })
export class CoverageType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'The sweep.' })
  sweepId!: string;

  @Field(() => CoverageAspect, { description: 'Which of the jobs it speaks of.' })
  aspect!: CoverageAspect;

  @Field(() => CoverageScope, { description: 'What it speaks of.' })
  scope!: CoverageScope;

  @Field(() => ID, { nullable: true, description: 'The account.' })
  accountId!: string | null;

  @Field(() => String, { nullable: true, description: 'The region.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'The bucket.' })
  bucketName!: string | null;

  @Field(() => CoverageStatus, { description: 'Whether it was read.' })
  status!: CoverageStatus;

  @Field(() => String, { nullable: true, description: 'Why not, or not wholly; null only when COVERED.' })
  reason!: string | null;
}

export const CoverageConnection = connectionType('Coverage', CoverageType);
