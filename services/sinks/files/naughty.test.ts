import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asffProblems } from '../../../test/support/asff-problems.ts';
import { naughtyTexts } from '../../../test/support/naughty-strings.ts';
import { sarifProblems } from '../../../test/support/sarif-problems.ts';
import type { FindingEvent } from '../../model/index.ts';
import { policyEvent, sensitiveEvent } from '../testing/sample-events.ts';
import { fileFormats } from './index.ts';

/** A finding in which everything that other people name is `text`. */
const named = (text: string): FindingEvent => {
  const event = sensitiveEvent({
    key: text,
    tags: Object.fromEntries([[text, text]]),
    occurrences: [
      { kind: 'CELL', row: 2, column: 3, columnName: text, cellReference: null },
      { kind: 'RECORD', recordIndex: 6, jsonPath: text },
      { kind: 'LINE_RANGE', start: 4, end: 4, startColumn: 7, archivePath: text },
    ],
  });
  const detections = event.detections.map((each, at) => (at === 0 ? each : { ...each, identifier: `custom:${text}` }));
  return { ...event, detections, accountName: text, finding: { ...event.finding, description: `Found ${text}` } };
};
const policy = (text: string): FindingEvent => {
  const event = policyEvent();
  return {
    ...event,
    accountName: text,
    finding: { ...event.finding, title: `Title ${text}`, description: `Why ${text}` },
  };
};
const events = naughtyTexts.flatMap((text) => [named(text), policy(text)]);

interface Document {
  readonly finding?: { readonly objectKey: string };
  readonly resourcesAffected?: { readonly s3Object: { readonly key: string } };
  readonly file?: { readonly path: string };
  readonly ProductFields?: Readonly<Record<string, string>>;
}

async function fileOf(id: string, all: readonly FindingEvent[]): Promise<string> {
  const format = fileFormats.find((each) => each.id === id);
  if (format === undefined) throw new RangeError(id);
  async function* pages() {
    yield all;
  }
  const gaps = async () => [{ uri: 's3://locked', status: 'DENIED', reason: 'ACCESS_DENIED [x](1) {0}' }];
  let text = '';
  for await (const piece of format.write({ events: pages(), gaps })) text += piece;
  return text;
}
const objects = async (id: string, all = events) =>
  (await fileOf(id, all))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** Any UTF-16, halves of surrogate pairs among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const obeyed = /[\p{Cc}\u2028\u2029\p{Bidi_Control}\ufffe\uffff]/u;
const wellFormed = (text: string): string => Buffer.from(text).toString();
const uriKey = (uri: string): string => decodeURIComponent(uri.slice('s3://shop-data/'.length));

describe('keys, tags, columns and names of attackers in files of findings', () => {
  it.each(fileFormats.map(({ id }) => id))('%s holds nothing that a terminal obeys, as bytes of UTF-8', async (id) => {
    const check = async (all: readonly FindingEvent[]) => {
      const text = await fileOf(id, all);
      // A cell of CSV may have line ends and tabs, within its quotes.
      expect(text.replace(id === 'csv' ? /[\t\r\n\ufffe\uffff]/g : /\n/g, '')).not.toMatch(obeyed);
      if (id !== 'csv') expect(wellFormed(text)).toBe(text);
    };
    await check(events);
    await fc.assert(
      fc.asyncProperty(anyText, (text) => check([named(text), policy(text)])),
      { numRuns: 200 },
    );
  });

  it('CSV has a row a finding, no cell that a spreadsheet would run, and the ARN with the key', async () => {
    const rows: Record<string, string>[] = parse(await fileOf('csv', events), { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(events.map(({ finding }) => finding.id));
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(cell).not.toMatch(/^(?:[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u);
    const arns = new Map(rows.map((row) => [row['id'], row['resource']]));
    for (const key of naughtyTexts.filter((text) => !obeyed.test(text) && wellFormed(text) === text))
      expect(arns.get(named(key).finding.id)).toBe(`arn:aws:s3:::shop-data/${key}`);
  });

  it('every JSON form has the very key', async () => {
    const keysOf: Readonly<Record<string, (document: Document) => string | undefined>> = {
      jsonl: ({ finding }) => finding?.objectKey,
      macie: ({ resourcesAffected }) => resourcesAffected?.s3Object.key,
      ocsf: ({ file }) => file?.path,
      asff: ({ ProductFields }) => ProductFields?.['orgsweep/object']?.slice('s3://shop-data/'.length),
    };
    for (const [id, keyOf] of Object.entries(keysOf))
      expect((await objects(id, naughtyTexts.map(named))).map(keyOf), id).toEqual(naughtyTexts);
    const log = JSON.parse(await fileOf('sarif', naughtyTexts.map(named)));
    const keys = new Set(
      log.runs[0].results.map(({ properties }: { properties: { objectKey: string } }) => properties.objectKey),
    );
    expect([...keys]).toEqual(naughtyTexts);
  });

  it('every JSON form that has tags and columns has those', async () => {
    const tags = (await objects('macie', naughtyTexts.map(named))).map((each) => each.resourcesAffected.s3Bucket.tags);
    expect(tags).toEqual(naughtyTexts.map((text) => [{ key: text, value: text }]));
    const lines = await objects('jsonl', naughtyTexts.map(named));
    expect(lines.map((each) => Object.entries(each.bucket.posture.tags))).toEqual(
      naughtyTexts.map((text) => [[text, text]]),
    );
    expect(lines.map((each) => each.detections[0].occurrences[0].columnName)).toEqual(naughtyTexts);
  });

  it('OCSF, ASFF and SARIF are what their schemas take', async () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../testing/ocsf-1.6.0.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    for (const each of await objects('ocsf')) expect([validate(each), validate.errors]).toEqual([true, null]);
    expect(await asffProblems(await objects('asff'))).toBe('');
    expect(sarifProblems(JSON.parse(await fileOf('sarif', events)))).toBeNull();
  });

  it('no URI of theirs leads anywhere else', async () => {
    const check = async (key: string) => {
      const [{ file }] = await objects('ocsf', [named(key)]);
      const log = JSON.parse(await fileOf('sarif', [named(key)]));
      const uris = log.runs[0].results.flatMap(
        (each: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          each.locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
      );
      for (const uri of [file.uri, ...uris]) {
        expect(uri).toMatch(/^s3:\/\/shop-data\/[\w.~!*'()%/-]*$/);
        expect(uriKey(uri)).toBe(wellFormed(key));
        // A key of dots alone names its bucket to who resolves it; any other one itself.
        if (key === '.' || key === '..') expect(new URL(uri).href).toMatch(/^s3:\/\/shop-data\/?$/);
        else expect(new URL(uri).href).toBe(uri);
      }
    };
    for (const key of naughtyTexts) await check(key);
    await fc.assert(fc.asyncProperty(anyText, check), { numRuns: 200 });
    await fc.assert(fc.asyncProperty(fc.stringMatching(/^[./a]{0,12}$/), check), { numRuns: 200 });
  });

  it('no SARIF message has a link or a placeholder', async () => {
    const [{ results, invocations }] = JSON.parse(await fileOf('sarif', events)).runs;
    const messages: string[] = [...results, ...invocations[0].toolExecutionNotifications].map(
      (each) => each.message.text,
    );
    for (const text of messages) {
      expect(text).not.toContain('](');
      expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    }
    expect(messages.at(-1)).toBe('DENIED ACCESS_DENIED [x] (1) {{0}}');
  });
});
