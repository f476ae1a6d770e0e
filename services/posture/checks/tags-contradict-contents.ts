import { known } from '../../model/index.ts';
import { contradictions, labelsOf } from '../classification-tags.ts';
import { defineCheck } from '../define-check.ts';
import { unanalyzed } from '../unanalyzed.ts';
import { compliant, nonCompliant, unknown, whenRead } from '../verdicts.ts';

const tags = (value: Record<string, string>) => ({ tags: known(value) });
const found = (...kinds: ('PII' | 'PHI' | 'FINANCIAL' | 'CREDENTIALS')[]) =>
  ({ contents: { scan: 'READ', kinds } }) as const;

export default defineCheck({
  id: 'tags-contradict-contents',
  title: 'Tags say less than the scan found',
  findingType: 'Policy:S3Bucket/TagsContradictContents',
  severity: 'HIGH',
  needs: ['tags'],
  dependsOnContents: true,
  frameworks: { 'PCI-DSS-4.0.1': ['12.5.2'], GDPR: ['30', '32'], SOC2: ['C1.1', 'CC6.1'] },
  rationale:
    'Who may read a bucket, how long it is kept and where it is copied follows its label: a low label on high data undoes all of it.',
  remediation: 'Move the data, or raise the label.',
  evaluate: ({ tags: fact }, { contents }) =>
    whenRead(fact, (value) => {
      if (labelsOf(value ?? {}).length === 0) return compliant('No tag denies sensitive data.');
      if (contents === undefined) return unknown('What the bucket holds is not known');
      const wrong = contradictions(value ?? {}, contents.kinds);
      if (wrong.length > 0) return nonCompliant(`${wrong.join(', ')}; found: ${contents.kinds.join(', ')}.`);
      const missing = unanalyzed(contents);
      return missing.length === 0 ? compliant('Nothing was found that the tags deny.') : unknown(missing.join(', '));
    }),
  examples: [
    { name: 'no tags', facts: {}, expect: 'COMPLIANT' },
    {
      name: 'public, and clean',
      facts: tags({ 'data-classification': 'Public' }),
      context: found(),
      expect: 'COMPLIANT',
    },
    {
      name: 'public, with cards',
      facts: tags({ Classification: 'public' }),
      context: found('FINANCIAL'),
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'no health data, with cards',
      facts: tags({ phi: 'false' }),
      context: found('FINANCIAL'),
      expect: 'COMPLIANT',
    },
    {
      name: 'no health data, with some',
      facts: tags({ 'contains-phi': 'no' }),
      context: found('PHI'),
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'internal, with credentials',
      facts: tags({ 'data-classification': 'Internal Use Only' }),
      context: found('CREDENTIALS'),
      expect: 'NON_COMPLIANT',
    },
    {
      name: 'confidential, with cards',
      facts: tags({ 'data-classification': 'confidential' }),
      context: found('FINANCIAL'),
      expect: 'COMPLIANT',
    },
    {
      name: 'public, and read in part',
      facts: tags({ Classification: 'public' }),
      context: { contents: { scan: 'READ', kinds: [], notAnalyzed: 900 } },
      expect: 'UNKNOWN',
    },
    {
      name: 'never scanned',
      facts: tags({ sensitivity: 'none' }),
      context: { contents: { scan: 'NONE', kinds: [] } },
      expect: 'UNKNOWN',
    },
  ],
  references: [
    'https://docs.aws.amazon.com/whitepapers/latest/data-classification/data-classification-models-and-schemes.html',
  ],
});
