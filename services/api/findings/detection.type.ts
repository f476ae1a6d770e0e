import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Confidence, DataLabel, FindingStatus, SensitiveDataCategory, Severity } from '../../model/index.ts';
import { listCost } from '../limits/cost.ts';
import { OccurrenceType } from './occurrence.type.ts';

@ObjectType('Detection', { simpleResolvers: true, description: 'All matches of one data identifier in one object.' })
export class DetectionType {
  @Field(() => ID, { description: "The data identifier: Macie's id where one exists." })
  identifier!: string;

  @Field(() => DataLabel, { nullable: true, description: 'Kind of data; null for custom identifiers without one.' })
  label!: DataLabel | null;

  @Field(() => SensitiveDataCategory, { description: "Macie's category." })
  category!: SensitiveDataCategory;

  @Field(() => Severity, { description: 'By identifier and number of matches.' })
  severity!: Severity;

  @Field(() => Confidence, { description: 'How sure the engine is.' })
  confidence!: Confidence;

  @Field(() => GraphQLSafeInt, { description: 'Matches, exact.' })
  count!: number;

  @Field(() => [String], { description: 'Why the engine believes it: checksum, keyword, header, …' })
  reasons!: readonly string[];

  @Field(() => [OccurrenceType], {
    complexity: listCost(2),
    description: 'Where the matches are, up to the limit of the scan.',
  })
  occurrences!: readonly OccurrenceType[];

  @Field(() => FindingStatus, { description: 'Where this detection is in its life.' })
  status!: FindingStatus;

  @Field(() => String, { description: 'Version of the catalogue that found it last; empty: before that was noted.' })
  catalogueVersion!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the custom data identifier; null for managed ones.' })
  identifierVersion!: number | null;

  @Field(() => GraphQLDateTime, { description: 'Start of the first sweep that saw it.' })
  firstSeen!: string;

  @Field(() => GraphQLDateTime, { description: 'Start of the last sweep that saw it.' })
  lastSeen!: string;
}
