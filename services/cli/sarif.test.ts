import { expect, it } from 'vitest';
import { naughtyTexts } from '../../test/support/naughty-strings.ts';
import { sarifProblems } from '../../test/support/sarif-problems.ts';
import { group, result } from '../store/testing/fixtures.ts';
import { sarifText } from './sarif.ts';

it('SARIF is valid and holds nothing that a terminal or viewer obeys, whatever files and identifiers are called', () => {
  const paths = naughtyTexts.map((text) => text.replaceAll('\0', ''));
  const files = paths.map((path, at) => {
    const place = { kind: 'LINE_RANGE', start: 1, end: 1, startColumn: 1, archivePath: path } as const;
    return { path, result: result([group(`custom:${naughtyTexts[at]}`, 1, { occurrences: [place] })]) };
  });
  const gaps = paths.map((path) => ({ path, status: 'SKIPPED', reason: 'X [a](1) {0}' }));
  const text = sarifText(files, gaps, '1.0.0', true);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u);
  const log = JSON.parse(text);
  expect(sarifProblems(log)).toBeNull();
  const [run] = log.runs;
  expect(run.results).toHaveLength(paths.length);
  expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
    naughtyTexts.map((each) => `custom:${each}`),
  );
  const notes: { message: { text: string } }[] = run.invocations[0].toolExecutionNotifications;
  for (const { message } of [...run.results, ...notes]) {
    expect(message.text).not.toContain('](');
    expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
  }
});
