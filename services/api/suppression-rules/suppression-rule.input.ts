import { InputType } from 'type-graphql';
import { FindingRuleFields } from '../finding-rules/finding-rule.input.ts';

@InputType('SuppressionRuleInput', { description: 'Findings that are known and accepted, and why.' })
export class SuppressionRuleInput extends FindingRuleFields {}
