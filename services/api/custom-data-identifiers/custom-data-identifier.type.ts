import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { S3Text } from '../../model/index.ts';
import { enumOf } from '../enums.ts';
import { listCost } from '../limits/cost.ts';
import { connectionType } from '../relay/connection.type.ts';
import { RuleBase, S3TextType } from '../rules/rule.type.ts';

export const CustomSeverity = enumOf(['LOW', 'MEDIUM', 'HIGH']);
registerEnumType(CustomSeverity, { name: 'CustomSeverity', description: 'Severity that an identifier may give.' });
export const CustomValidator = {
  LUHN: 'luhn',
  MOD97: 'mod97',
  VERHOEFF: 'verhoeff',
  DAMM: 'damm',
  MOD11: 'mod11',
  MOD11_2: 'mod11-2',
  MOD11_10: 'mod11-10',
  MOD97_10: 'mod97-10',
} as const;
export type CustomValidator = (typeof CustomValidator)[keyof typeof CustomValidator];
registerEnumType(CustomValidator, {
  name: 'CustomValidator',
  description: 'Check digits of a match, separators left out.',
  valuesConfig: {
    LUHN: { description: 'ISO/IEC 7812, as on payment cards.' },
    MOD97: { description: 'ISO 13616, as of an IBAN.' },
    VERHOEFF: { description: 'As of an Aadhaar number.' },
    DAMM: { description: 'Over a quasigroup of order ten (Damm).' },
    MOD11: { description: 'Weights 2, 3, 4, … from the right, X for ten, as of an ISBN-10.' },
    MOD11_2: { description: 'ISO 7064, as of an ORCID.' },
    MOD11_10: { description: "ISO 7064, as of Germany's tax number." },
    MOD97_10: { description: 'ISO 7064 over the value as it stands, two check digits at its end.' },
  },
});
const CandidateOutcomeEnum = enumOf([
  'MATCH',
  'CROSSES_FIELD',
  'IGNORE_WORD',
  'CHECK_FAILED',
  'NOT_IN_EXACT_SET',
  'NO_KEYWORD',
  'ALLOWED',
]);
registerEnumType(CandidateOutcomeEnum, { name: 'CandidateOutcome', description: 'What became of a candidate.' });

@ObjectType('SeverityLevel', { simpleResolvers: true, description: 'Severity from a number of matches on.' })
class SeverityLevelType {
  @Field(() => Int, { description: 'Matches in one object.' })
  occurrencesThreshold!: number;
  @Field(() => CustomSeverity, { description: 'The severity from there on.' })
  severity!: string;
}

@ObjectType('CustomDataIdentifier', {
  simpleResolvers: true,
  description: "An organization's own data identifier, in one version. Findings name it as `custom:` and its id.",
})
export class CustomDataIdentifierType extends RuleBase {
  @Field(() => String, {
    nullable: true,
    description: 'Its pattern; null for a dictionary, or exact values that stand alone.',
  })
  regex!: string | null;
  @Field(() => [String], { description: 'Keywords, one of which must be near.' })
  keywords!: readonly string[];
  @Field(() => Int, { description: 'Characters from the end of a keyword to the end of the match.' })
  maximumMatchDistance!: number;
  @Field(() => Int, { description: 'Characters from the match to a keyword behind it.' })
  maximumDistanceAfter!: number;
  @Field(() => [String], { description: 'Words that a match must not contain.' })
  ignoreWords!: readonly string[];
  @Field(() => CustomValidator, { nullable: true, description: 'Check digits that a match must have.' })
  validator!: string | null;
  @Field(() => [SeverityLevelType], { complexity: listCost(3), description: 'Empty: MEDIUM for any number.' })
  severityLevels!: readonly SeverityLevelType[];
  @Field(() => [String], { nullable: true, description: 'Words of a small dictionary.' })
  dictionary!: readonly string[] | null;
  @Field(() => S3TextType, { nullable: true, description: 'Where a large dictionary stands.' })
  dictionaryS3!: S3Text | null;
  @Field(() => Int, { nullable: true, description: 'Exact values in the identifier itself; null: no such set.' })
  exactValues!: number | null;
  @Field(() => S3TextType, { nullable: true, description: 'Where a large set of exact values stands.' })
  exactFingerprintsS3!: S3Text | null;
}

@ObjectType('CustomDataIdentifierPayload', { simpleResolvers: true, description: 'The version that was made.' })
export class CustomDataIdentifierPayload {
  @Field(() => CustomDataIdentifierType, { description: 'The identifier.' })
  customDataIdentifier!: object;
}

@ObjectType('CustomDataIdentifiersPayload', { simpleResolvers: true, description: 'What was made.' })
export class CustomDataIdentifiersPayload {
  @Field(() => [CustomDataIdentifierType], {
    complexity: listCost(10),
    description: 'The identifiers, in the order of the inputs.',
  })
  customDataIdentifiers!: readonly object[];
}

@ObjectType('CustomTestCandidate', {
  simpleResolvers: true,
  description: 'A place in the sample, and what became of it.',
})
class CustomTestCandidateType {
  @Field(() => Int, { description: 'Start in UTF-16 code units.' })
  start!: number;
  @Field(() => Int, { description: 'End in UTF-16 code units.' })
  end!: number;
  @Field(() => CandidateOutcomeEnum, { description: 'What became of it.' })
  outcome!: string;
  @Field(() => String, { description: 'The same in words.' })
  explanation!: string;
}

@ObjectType('CustomTestResult', { simpleResolvers: true, description: 'What an identifier finds in a sample.' })
export class CustomTestResultType {
  @Field(() => Int, { description: "Macie's matchCount." })
  matchCount!: number;
  @Field(() => [CustomTestCandidateType], { complexity: listCost(10), description: 'The first 200 candidates.' })
  candidates!: readonly CustomTestCandidateType[];
  @Field(() => Boolean, { description: 'True: the pattern worked too much on the sample and was stopped.' })
  stopped!: boolean;
}

export const CustomDataIdentifierConnection = connectionType('CustomDataIdentifier', CustomDataIdentifierType);
