import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { type Demo, startDemo } from '../../infra/dev/demo/index.ts';
import { dumpTables } from '../../services/store/dump.ts';
import { type Stack, startStack } from '../support/stack.ts';

/** What the base64 of a longer text has of `bytes`, whatever stands around them; too few characters stand in any long text of it. */
function base64Within(bytes: Buffer): string[] {
  const within = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6));
  });
  return within.filter((text) => text.length >= 8);
}

/** The forms in which a value could slip through: as it is, escaped in JSON, base64, UTF-16, hex, URL-encoded. */
function forms(value: string): string[] {
  const bytes = Buffer.from(value);
  const wide = Buffer.from(value, 'utf16le');
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    ...base64Within(bytes),
    ...base64Within(wide),
    bytes.toString('hex'),
    wide.toString('hex'),
    [...value].join('\0'),
    encodeURIComponent(value),
  ];
}

/** How many of `values` stand in `text` in any form. One pass over the text, whatever the number of values: it may be 100 MB. */
function leaked(text: string, values: readonly string[]): number {
  const width = 6;
  const starts = new Set<string>();
  const byStart = new Map<string, { readonly form: string; readonly value: string }[]>();
  for (const value of values)
    for (const form of forms(value)) {
      const start = form.slice(0, width);
      starts.add(start.slice(0, 3));
      byStart.set(start, [...(byStart.get(start) ?? []), { form, value }]);
    }
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1)
    if (starts.has(text.slice(at, at + 3)))
      for (const { form, value } of byStart.get(text.slice(at, at + width)) ?? [])
        if (text.startsWith(form, at)) found.add(value);
  return found.size;
}

describe('after a sweep of the demo organization', () => {
  let demo: Demo;
  let stack: Stack;
  let secrets: readonly string[];
  let places: Readonly<Record<string, string>>;

  beforeAll(async () => {
    demo = await startDemo({ data: DataFolder.of(process.env), env: process.env });
    secrets = [...new Set(demo.manifest.secrets.map(({ value }) => value))].filter((value) => value.length >= 6);
    stack = await startStack({
      endpoint: demo.endpoint,
      environment: { ORGSWEEP_EXTERNAL_ID: demo.manifest.externalId, ORGSWEEP_ROLE_NAME: demo.manifest.roleName },
      logLevel: 'debug',
    });
    const worker = await stack.startWorker();
    const { status } = await (await stack.startSweep('leak')).result();
    expect(status).toBe('PARTIAL');
    const histories = await stack.histories();
    expect(histories.length).toBeGreaterThan(90);
    const tables = await dumpTables(stack.databaseUrl);
    places = { database: JSON.stringify(tables), temporal: histories.join('\n'), logs: stack.output() };
    await worker.kill('SIGTERM');
  });
  afterAll(async () => {
    await stack?.stop();
    await demo?.stop();
  });

  it('has hundreds of secrets to look for', () => {
    expect(secrets.length).toBeGreaterThan(500);
    for (const text of Object.values(places)) expect(text.length).toBeGreaterThan(0);
    // What workflows and activities were given can be read there.
    expect(places['temporal']).toContain('{"sweepId":"leak"');
  });

  it.each(['database', 'temporal', 'logs'])('no seeded value is anywhere in the %s', (place) => {
    // The number only: a failing test must not print what it found.
    expect(leaked(places[place] ?? '', secrets)).toBe(0);
  });

  it('would notice one', () => {
    const secret = secrets.find(({ length }) => length >= 8) ?? '';
    const part = places['database']?.slice(0, 100_000);
    for (const before of ['', 'a', 'ab'])
      for (const encoding of ['utf8', 'utf16le'] as const) {
        const slipped = Buffer.concat([Buffer.from(before), Buffer.from(secret, encoding), Buffer.from('z')]);
        for (const form of ['base64', 'hex'] as const)
          expect(leaked(`${part} ${slipped.toString(form)}`, [secret]), `${encoding} ${before} ${form}`).toBe(1);
      }
  });

  it('finds what the manifest says is there, and calls nothing clean that it could not read', async () => {
    const tables = await dumpTables(stack.databaseUrl);
    const found = new Set(
      (tables['findings'] ?? []).flatMap((row) =>
        row['kind'] === 'SENSITIVE_DATA' ? [`${row['bucket_name']} ${keyText(row['object_key'])}`] : [],
      ),
    );
    const readable = demo.manifest.objects.filter(({ unreadable }) => unreadable === null);
    const wanted = readable.filter(({ contains }) => Object.keys(contains).length > 0);
    const missed = wanted.filter(({ bucket, key }) => !found.has(`${bucket} ${key}`));
    expect(missed.length / wanted.length).toBeLessThanOrEqual(0.02);
    const clean = readable.filter(({ contains }) => Object.keys(contains).length === 0);
    const alarms = clean.filter(({ bucket, key }) => found.has(`${bucket} ${key}`));
    expect(alarms.length / clean.length).toBeLessThanOrEqual(0.02);
    const unreadable = demo.manifest.objects.filter((object) => object.unreadable !== null);
    expect(unreadable.filter(({ bucket, key }) => found.has(`${bucket} ${key}`))).toEqual([]);
  });
});

/** Object keys are bytes in the store, and hexadecimal in its dump. */
function keyText(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value, 'hex').toString() : '';
}
