import { describe, expect, it } from 'vitest';
import { categoryOf } from '../model/index.ts';
import { catalogue } from './catalogue.ts';
import { type Detector, type Example, examplesOf, formsOf, keywordsOf } from './define-detector.ts';
import { detectText } from './detect-text.ts';
import { renderCatalogue } from './gen-catalogue.ts';
import { patternProblems } from './pattern-lint.ts';

/** Longest match that a detector may ask for: what the engine keeps around a chunk's border grows with it. */
const maxMatchLength = 8_192;

/** What the detector finds in an example, without separators and case. */
function found(detector: Detector, example: Example): readonly string[] {
  const { text, header } = typeof example === 'string' ? { text: example, header: '' } : example;
  return detectText(text, { header, identifiers: { selector: 'INCLUDE', ids: [detector.id] } }).map(({ start, end }) =>
    text
      .slice(start, end)
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}

function exampleProblems(detector: Detector): readonly string[] {
  const { match, reject } = examplesOf(detector);
  const values = match.map((example) => found(detector, example));
  const problems = [
    ...values.flatMap((value, index) => (value.length > 0 ? [] : `examples.match[${index}] is not found`)),
    ...reject.flatMap((example, index) =>
      found(detector, example).length > 0 ? `examples.reject[${index}] is found` : [],
    ),
  ];
  // Secrets differ by where they stand: many detectors show one in each of their places.
  const different = new Set(values.flat()).size;
  if (categoryOf(detector.label) !== 'CREDENTIALS' && different < 3)
    problems.push(`has ${different} different values in its examples, needs 3`);
  if (match.length < 3) problems.push(`has ${match.length} match examples, needs 3`);
  if (reject.length < 3) problems.push(`has ${reject.length} reject examples, needs 3`);
  return problems;
}

function formProblems(form: Detector): readonly string[] {
  const problems: string[] = [];
  const keywords = [...keywordsOf(form), ...(form.negativeKeywords ?? [])];
  for (const keyword of keywords) {
    if (keyword !== keyword.toLowerCase()) problems.push(`keyword "${keyword}" is not lower case`);
    if (keyword !== keyword.trim() || /\s\s/.test(keyword)) problems.push(`keyword "${keyword}" has blanks too many`);
  }
  if (new Set(keywordsOf(form)).size !== keywordsOf(form).length) problems.push('a keyword is listed twice');
  if (form.keywordRule === 'required' && keywordsOf(form).length === 0)
    problems.push('requires a keyword and has none');
  if (form.trigger.kind === 'keyword' && keywordsOf(form).length === 0)
    problems.push('is triggered by keywords and has none');
  if (form.trigger.kind === 'literals') {
    for (const literal of form.trigger.literals)
      if (literal.length < 2) problems.push(`literal "${literal}" is too short`);
  }
  if (form.columnEvidence === true && form.validate === undefined) problems.push('columnEvidence needs a validator');
  if (form.maxLength > maxMatchLength) problems.push(`maxLength ${form.maxLength} is over ${maxMatchLength}`);
  for (const pattern of [form.pattern, form.fieldPattern])
    if (pattern !== undefined) problems.push(...patternProblems(pattern));
  return problems;
}

const detectors = catalogue().detectors;

describe('catalogue', () => {
  it('is generated from the files that are there, named after their ids', async () => {
    const [file] = await renderCatalogue();
    const expected = [...(file?.text.matchAll(/'\.\/[a-z0-9-]+\/([a-z0-9-]+)\.ts'/g) ?? [])].map((line) => line[1]);
    const kebab = (id: string): string => id.toLowerCase().replace(/[()]/g, '').replaceAll('_', '-');
    expect(detectors.map((detector) => kebab(detector.id)).sort()).toEqual(expected.sort());
  });

  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    '%s holds to the rules and to its examples',
    (_, detector) => {
      const problems = [...formsOf(detector).flatMap(formProblems), ...exampleProblems(detector)];
      if (problems.length > 0) expect.fail([...new Set(problems)].join('\n'));
    },
  );
});
