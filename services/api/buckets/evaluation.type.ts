import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Severity, VerdictStatus } from '../../model/index.ts';

@ObjectType('Evaluation', { simpleResolvers: true, description: "One posture check's verdict about one bucket." })
export class EvaluationType {
  @Field(() => ID, { description: 'The check.' })
  checkId!: string;

  @Field(() => String, { description: 'What the check demands.' })
  title!: string;

  @Field(() => Severity, { description: 'How bad it is not to comply.' })
  severity!: Severity;

  @Field(() => VerdictStatus, { description: 'The verdict.' })
  status!: VerdictStatus;

  @Field(() => String, { description: 'Evidence, or the reason of UNKNOWN.' })
  detail!: string;

  @Field(() => ID, { description: 'Sweep that evaluated it.' })
  sweepId!: string;
}

@ObjectType('EvaluationCount', { simpleResolvers: true, description: 'How many buckets have a verdict of a check.' })
export class EvaluationCountType {
  @Field(() => ID, { description: 'The check.' })
  checkId!: string;

  @Field(() => VerdictStatus, { description: 'The verdict.' })
  status!: VerdictStatus;

  @Field(() => GraphQLSafeInt, { description: 'Buckets.' })
  count!: number;
}
