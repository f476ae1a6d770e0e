import { known, type TagRule, tagViolations } from '../../model/index.ts';
import { defineCheck } from '../define-check.ts';
import { compliant, nonCompliant, notApplicable, whenRead } from '../verdicts.ts';

const rule = (more: Partial<TagRule>): TagRule => ({
  key: 'CostCenter',
  values: null,
  enforcedFor: [],
  requiredFor: [],
  ...more,
});
const policy = (more: Partial<TagRule> = {}) => ({ tagPolicy: known([rule(more)]) });
const tags = (value: Record<string, string>) => ({ tags: known(value) });

export default defineCheck({
  id: 'tags-break-policy',
  title: "Tags break the organization's tag policy",
  findingType: 'Policy:S3Bucket/TagsBreakPolicy',
  severity: 'LOW',
  needs: ['tagPolicy', 'tags'],
  frameworks: { 'PCI-DSS-4.0.1': ['12.5.2'], GDPR: ['30'], SOC2: ['CC3.2'] },
  rationale:
    'Access by attributes, retention and reports go by tags. A key in another case or a value outside of the list is not seen by any of them.',
  remediation: 'Write key and value as the tag policy has them.',
  evaluate: ({ tagPolicy, tags: fact }) =>
    whenRead(tagPolicy, (rules) => {
      if (rules === undefined) return notApplicable('No tag policy of the organization applies.');
      return whenRead(fact, (value) => {
        const wrong = tagViolations(rules, new Map(Object.entries(value ?? {})), 's3:bucket');
        if (wrong.length === 0) return compliant('The tags are as the tag policy has them.');
        return nonCompliant(`${wrong.map(({ text }) => text).join('; ')}.`);
      });
    }),
  examples: [
    { name: 'no tag policy', facts: tags({ costcenter: '1' }), expect: 'NOT_APPLICABLE' },
    { name: 'no tags, none required', facts: policy(), expect: 'COMPLIANT' },
    { name: 'a required tag missing', facts: policy({ requiredFor: ['s3:bucket'] }), expect: 'NON_COMPLIANT' },
    { name: 'another case', facts: { ...policy(), ...tags({ costcenter: '1' }) }, expect: 'NON_COMPLIANT' },
    {
      name: 'another value',
      facts: { ...policy({ values: ['100', '2*'] }), ...tags({ CostCenter: '300' }) },
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'a value by its wildcard',
      facts: { ...policy({ values: ['100', '2*'] }), ...tags({ CostCenter: '2026' }) },
      expect: 'COMPLIANT',
    },
  ],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html',
  ],
});
