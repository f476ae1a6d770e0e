import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sarifProblems } from '../../../test/support/sarif-problems.ts';
import type { FindingEvent } from '../../model/index.ts';
import { policyEvent, sensitiveEvent } from '../testing/sample-events.ts';
import { type FileGap, fileFormats } from './index.ts';

const gap: FileGap = { uri: 's3://locked', status: 'DENIED', reason: 'ACCESS_DENIED s3:ListBucket' };

async function fileOf(id: string, pages: readonly (readonly FindingEvent[])[], gaps = [gap]): Promise<string> {
  const format = fileFormats.find((each) => each.id === id);
  if (format === undefined) throw new RangeError(id);
  async function* events() {
    yield* pages;
  }
  let text = '';
  for await (const piece of format.write({ events: events(), gaps: async () => gaps })) text += piece;
  return text;
}

const attack = '=cmd|\'/c calc\'!A1","\r\n<script>@here .csv';
const pages = [
  [sensitiveEvent(), sensitiveEvent({ key: attack, status: 'ACTIVE' })],
  [],
  [policyEvent('RESOLVED'), sensitiveEvent({ bucket: 'unknown', occurrences: [] })],
];

describe('files of findings', () => {
  it('have a row a finding in CSV, with no cell that a spreadsheet would run', async () => {
    const rows: Record<string, string>[] = parse(await fileOf('csv', pages), { columns: true });
    expect(rows.map(({ status }) => status)).toEqual(['NEW', 'ACTIVE', 'RESOLVED', 'NEW']);
    expect(rows[1]?.['object_key']).toBe(`'${attack}`);
    expect(rows[3]?.['effective_permission']).toBe('UNKNOWN');
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('mark what is suppressed, in the words of each form', async () => {
    const event = policyEvent();
    const known = [[{ ...event, finding: { ...event.finding, suppressedBy: ['rule'] } }]];
    const [row]: Record<string, string>[] = parse(await fileOf('csv', known), { columns: true });
    expect(row).toMatchObject({ suppressed: 'yes', status: 'NEW' });
    expect(JSON.parse(await fileOf('macie', known))).toMatchObject({ archived: true });
    expect(JSON.parse(await fileOf('ocsf', known))).toMatchObject({ status_id: 3 });
    expect(JSON.parse(await fileOf('asff', known))).toMatchObject({ Workflow: { Status: 'SUPPRESSED' } });
    const log = JSON.parse(await fileOf('sarif', known));
    expect(sarifProblems(log)).toBeNull();
    expect(log.runs[0].results[0].suppressions).toEqual([{ kind: 'external', status: 'accepted' }]);
    expect(JSON.parse(await fileOf('macie', [[event]]))).toMatchObject({ archived: false });
  });

  it('have the severity that an override makes, in SARIF for each detection', async () => {
    const event = sensitiveEvent();
    const finding = { ...event.finding, severity: 'LOW' as const, originalSeverity: 'HIGH' as const };
    const [run] = JSON.parse(await fileOf('sarif', [[{ ...event, finding }]])).runs;
    const seen = run.results.map(({ level, properties }: Record<string, Record<string, string>>) => [
      level,
      properties?.['severity'],
    ]);
    expect(new Set(seen.flat())).toEqual(new Set(['note', 'LOW']));
    const [plain] = JSON.parse(await fileOf('sarif', [[event]])).runs;
    expect(plain.results.map(({ level }: { level: string }) => level)).not.toContain('note');
  });

  it('have a document a line in every JSON form', async () => {
    for (const id of ['jsonl', 'macie', 'ocsf', 'asff']) {
      const lines = (await fileOf(id, pages)).split('\n');
      expect(lines.pop(), id).toBe('');
      expect(
        lines.map((line) => typeof JSON.parse(line)),
        id,
      ).toEqual(Array(4).fill('object'));
    }
  });

  it('are SARIF that the published schema takes, with what was not read as notifications', async () => {
    const log = JSON.parse(await fileOf('sarif', pages));
    expect(sarifProblems(log)).toBeNull();
    const [run] = log.runs;
    expect(run.results.map((each: { baselineState: string }) => each.baselineState)).toContain('absent');
    expect(run.results[0].locations).toHaveLength(5);
    expect(run.results.map((each: { ruleId: string }) => each.ruleId)).toEqual(
      expect.arrayContaining(run.tool.driver.rules.map(({ id }: { id: string }) => id)),
    );
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toBe('DENIED ACCESS_DENIED s3:ListBucket');
  });

  it('are whole when there is nothing to tell', async () => {
    expect(sarifProblems(JSON.parse(await fileOf('sarif', [], [])))).toBeNull();
    expect(parse(await fileOf('csv', []))).toHaveLength(1);
    expect(await fileOf('ocsf', [])).toBe('');
  });
});
