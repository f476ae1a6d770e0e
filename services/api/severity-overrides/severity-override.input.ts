import { Field, InputType } from 'type-graphql';
import { Severity } from '../../model/index.ts';
import { FindingRuleFields } from '../finding-rules/finding-rule.input.ts';

@InputType('SeverityOverrideInput', { description: 'Which findings get which severity, and why.' })
export class SeverityOverrideInput extends FindingRuleFields {
  @Field(() => Severity, { description: 'The severity.' })
  severity!: Severity;
}
