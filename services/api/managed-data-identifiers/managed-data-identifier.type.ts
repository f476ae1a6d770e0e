import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataLabel, SensitiveDataCategory, Severity } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { connectionType } from '../relay/connection.type.ts';

const KeywordRule = enumOf(['REQUIRED', 'SUPPORTING', 'NONE']);
registerEnumType(KeywordRule, { name: 'KeywordRule', description: 'What keywords near a match do.' });
const Maturity = enumOf(['STABLE', 'EXPERIMENTAL']);
registerEnumType(Maturity, { name: 'Maturity', description: 'EXPERIMENTAL until its precision has been measured.' });

@ObjectType('ManagedDataIdentifier', { simpleResolvers: true, description: 'A built-in data identifier.' })
export class ManagedDataIdentifierType {
  @Field(() => ID, { description: "Macie's id where one exists." })
  id!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => DataLabel, { description: 'Kind of data.' })
  label!: DataLabel;
  @Field(() => SensitiveDataCategory, { description: "Macie's category." })
  category!: SensitiveDataCategory;
  @Field(() => [Severity], { description: 'Severity of 1, of 2 to 99 and of 100 or more matches.' })
  severities!: readonly Severity[];
  @Field(() => KeywordRule, { description: 'What keywords do.' })
  keywordRule!: string;
  @Field(() => [String], { description: 'Its keywords.' })
  keywords!: readonly string[];
  @Field(() => Boolean, { description: 'Whether it is in the RECOMMENDED set.' })
  recommended!: boolean;
  @Field(() => Maturity, { description: 'How far it is measured.' })
  maturity!: string;
  @Field(() => [String], { description: 'Standards and vendors’ documents.' })
  references!: readonly string[];
  @Field(() => Float, {
    nullable: true,
    description: 'Share of its reports that are right, as measured; null: not measured.',
  })
  precision!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of what it should find, as measured; null: not measured.' })
  recall!: number | null;
}

export const ManagedDataIdentifierConnection = connectionType('ManagedDataIdentifier', ManagedDataIdentifierType);
