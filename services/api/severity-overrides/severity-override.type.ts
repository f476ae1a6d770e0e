import { Field, ObjectType } from 'type-graphql';
import { Severity } from '../../model/index.ts';
import { FindingRuleBase } from '../finding-rules/finding-rule.type.ts';
import { connectionType } from '../relay/connection.type.ts';

@ObjectType('SeverityOverride', {
  simpleResolvers: true,
  description:
    'Another severity for findings, by account, unit, tag or what else a filter asks. Of several, the highest counts.',
})
export class SeverityOverrideType extends FindingRuleBase {
  @Field(() => Severity, { description: 'The severity that they are shown and told with.' })
  severity!: Severity;
}

@ObjectType('SeverityOverridePayload', { simpleResolvers: true, description: 'The override after the change.' })
export class SeverityOverridePayload {
  @Field(() => SeverityOverrideType, { description: 'The override.' })
  severityOverride!: SeverityOverrideType;
}

export const SeverityOverrideConnection = connectionType('SeverityOverride', SeverityOverrideType);
