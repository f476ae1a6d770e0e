import { Field, ObjectType } from 'type-graphql';
import { FindingRuleBase } from '../finding-rules/finding-rule.type.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('SuppressionRule', {
  simpleResolvers: true,
  description:
    "Findings that are known and accepted; Macie's findings filter with the action ARCHIVE. They stay to be asked for, are counted apart, and are no news.",
})
export class SuppressionRuleType extends FindingRuleBase {}

@ObjectType('SuppressionRulePayload', { simpleResolvers: true, description: 'The rule after the change.' })
export class SuppressionRulePayload {
  @Field(() => SuppressionRuleType, { description: 'The rule.' })
  suppressionRule!: SuppressionRuleType;
}

export const SuppressionRuleConnection = connectionType('SuppressionRule', SuppressionRuleType);
