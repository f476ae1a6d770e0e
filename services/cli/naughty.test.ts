import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';
import { naughtyTexts } from '../../test/support/naughty-strings.ts';

const obeyed = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u;
/** PostgreSQL cannot hold these; the API says so before anything else does. */
const storable = naughtyTexts.filter((text) => !/[\0\p{Surrogate}]/u.test(text));

const createdAt = '2026-01-01T00:00:00.000Z';
const sink = { kind: 'security-hub', config: {}, routing: {}, enabled: false, createdAt, updatedAt: createdAt };

interface Noun {
  readonly create: string;
  readonly input: string;
  readonly of: (text: string, at: number) => object;
  readonly list: readonly string[];
  /** What a row of the list has of the text. */
  readonly told: (row: Record<string, unknown>) => unknown;
}
const filterOf = (text: string) => ({
  keyPrefix: text.slice(0, 256),
  bucketTags: [{ key: text.slice(0, 60), value: text.slice(0, 200) }],
});
const rule = (text: string, at: number) => ({ name: `${at}`, reason: text, filter: filterOf(text) });
const nouns: readonly Noun[] = [
  {
    create: 'createSuppressionRule',
    input: 'SuppressionRuleInput',
    of: rule,
    list: ['suppression', 'list'],
    told: ({ reason }) => reason,
  },
  {
    create: 'createSeverityOverride',
    input: 'SeverityOverrideInput',
    of: (text, at) => ({ ...rule(text, at), severity: 'LOW' }),
    list: ['severity', 'list'],
    told: ({ reason }) => reason,
  },
  {
    create: 'createRemediationRule',
    input: 'CreateRemediationRuleInput',
    of: (text, at) => ({ ...rule(text, at), action: 'require-tls' }),
    list: ['remediation', 'rule', 'list'],
    told: ({ reason }) => reason,
  },
  {
    create: 'createCustomDataIdentifier',
    input: 'CustomDataIdentifierInput',
    of: (text) => ({ name: text, description: text, regex: 'A{5}', tags: [{ key: text, value: text }] }),
    list: ['custom', 'list'],
    told: ({ name }) => name,
  },
  {
    create: 'createAllowList',
    input: 'AllowListInput',
    of: (text) => ({ name: text, description: text, regex: 'A{5}' }),
    list: ['allow', 'list'],
    told: ({ name }) => name,
  },
];

describe('texts that people give', () => {
  let test: TestApi;
  const run = (...args: readonly string[]) => orgsweep('--api', test.url, ...args);
  const made = new Map<string, string[]>();

  beforeAll(async () => {
    test = await startTestApi();
    for (const [at, name] of storable.entries()) await test.store.upsertSink({ ...sink, id: `sink-${at}`, name });
  });
  afterAll(async () => await test.stop());

  it.each(nouns)('$create takes a text as it is, or refuses it', async ({ create, input, of }) => {
    const taken: string[] = [];
    for (const [at, text] of naughtyTexts.entries()) {
      const answer = await test.ask(`mutation ($input: ${input}!) { ${create}(input: $input) { __typename } }`, {
        input: of(text, at),
      });
      if (answer.codes.length === 0) taken.push(text);
      else expect([text, answer.codes]).toEqual([text, ['BAD_USER_INPUT']]);
    }
    expect(taken.filter((text) => !storable.includes(text))).toEqual([]);
    expect(taken.length).toBeGreaterThan(40);
    made.set(create, taken);
  });

  it.each([...nouns, { create: 'sinks', list: ['sink', 'list'], told: ({ name }: Record<string, unknown>) => name }])(
    'the lists of $create say the very text, and nothing that a terminal or spreadsheet obeys',
    async ({ create, list, told }) => {
      const wanted = made.get(create) ?? storable;
      const json = await run(...list, '-o', 'json');
      expect(JSON.parse(json.stdout).map(told).toSorted()).toEqual(wanted.toSorted());
      const lines = await run(...list, '-o', 'jsonl');
      expect(lines.stdout.trimEnd().split('\n')).toHaveLength(wanted.length);
      const table = await run(...list);
      for (const { stdout } of [json, lines, table]) expect(stdout.replaceAll('\n', '')).not.toMatch(obeyed);
      const csv = await run(...list, '-o', 'csv');
      expect(csv.stdout.replace(/[\t\r\n]/g, '')).not.toMatch(obeyed);
      const rows: string[][] = parse(csv.stdout, { record_delimiter: '\r\n' });
      expect(rows).toHaveLength(wanted.length + 1);
      for (const cell of rows.flat())
        expect(cell).not.toMatch(/^(?:[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u);
    },
  );

  it('are quoted safely where they name nothing, and stand in the trail of who did what as they are', async () => {
    for (const text of ['x\u001b]0;title\u0007\r\nOK', '\u202egnp.', '\u009b31m', '{"a":1}\n']) {
      const ran = await run('suppression', 'remove', text);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr.replaceAll('\n', '')).not.toMatch(obeyed);
      const end = 'mutation ($id: ID!) { endSuppressionRule(id: $id) { __typename } }';
      expect((await test.ask(end, { id: text })).codes).toEqual(['NOT_FOUND']);
      expect(test.audited('endSuppressionRule', text)).toEqual(['NOT_FOUND']);
    }
    const listed = await run('audit', 'list');
    expect(listed.stdout.replaceAll('\n', '')).not.toMatch(obeyed);
  });
});
