import { GraphQLSafeInt } from 'graphql-scalars';
import { type ClassType, Field, InterfaceType, ObjectType } from 'type-graphql';
import type { Occurrence } from '../../model/index.ts';
import { OccurrenceKind } from '../enums.ts';

const typeByKind: Readonly<Record<Occurrence['kind'], () => ClassType>> = {
  CELL: () => CellType,
  LINE_RANGE: () => LineRangeType,
  OFFSET_RANGE: () => OffsetRangeType,
  PAGE: () => PageType,
  RECORD: () => RecordType,
};

@InterfaceType('Occurrence', {
  description: "Where a match is, in Macie's words. Never what it is.",
  resolveType: (occurrence: Occurrence) => typeByKind[occurrence.kind](),
})
export abstract class OccurrenceType {
  @Field(() => OccurrenceKind, { description: 'Which of the types it is.' })
  kind!: Occurrence['kind'];

  @Field(() => String, { nullable: true, description: 'Path within the archive that holds it.' })
  archivePath?: string;
}

@ObjectType('Cell', { implements: OccurrenceType, simpleResolvers: true, description: 'A cell of a table.' })
export class CellType extends OccurrenceType {
  @Field(() => GraphQLSafeInt, { description: 'Row, from 1.' })
  row!: number;

  @Field(() => GraphQLSafeInt, { description: 'Column, from 1.' })
  column!: number;

  @Field(() => String, { nullable: true, description: 'Header of the column.' })
  columnName!: string | null;

  @Field(() => String, { nullable: true, description: 'As a spreadsheet names it, `Sheet1!B2`.' })
  cellReference!: string | null;
}

@ObjectType('LineRange', { implements: OccurrenceType, simpleResolvers: true, description: 'Lines of a text.' })
export class LineRangeType extends OccurrenceType {
  @Field(() => GraphQLSafeInt, { description: 'First line, from 1.' })
  start!: number;

  @Field(() => GraphQLSafeInt, { description: 'Last line.' })
  end!: number;

  @Field(() => GraphQLSafeInt, { description: 'Column in the first line, from 1.' })
  startColumn!: number;
}

@ObjectType('OffsetRange', { implements: OccurrenceType, simpleResolvers: true, description: 'Characters of a text.' })
export class OffsetRangeType extends OccurrenceType {
  @Field(() => GraphQLSafeInt, { description: 'First character, from 0.' })
  start!: number;

  @Field(() => GraphQLSafeInt, { description: 'After the last character.' })
  end!: number;
}

@ObjectType('Page', { implements: OccurrenceType, simpleResolvers: true, description: 'A page of a document.' })
export class PageType extends OccurrenceType {
  @Field(() => GraphQLSafeInt, { description: 'Number of the page, from 1.' })
  pageNumber!: number;
}

@ObjectType('Record', {
  implements: OccurrenceType,
  simpleResolvers: true,
  description: 'A record of structured data.',
})
export class RecordType extends OccurrenceType {
  @Field(() => GraphQLSafeInt, { description: 'Index of the record, from 0.' })
  recordIndex!: number;

  @Field(() => String, { nullable: true, description: 'Path within the record, `$.customer.ssn`.' })
  jsonPath!: string | null;
}
