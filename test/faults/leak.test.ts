import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataFolder } from '../../infra/dev/data-folder.ts';
import { type Demo, startDemo } from '../../infra/dev/demo/index.ts';
import { dumpTables } from '../../services/store/dump.ts';
import { leaked } from '../support/leaked.ts';
import { type Stack, startStack } from '../support/stack.ts';

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
    expect(leaked(places[place] ?? '', secrets).size).toBe(0);
  });

  it('would notice one', () => {
    const secret = secrets.find(({ length }) => length >= 8) ?? '';
    const part = places['database']?.slice(0, 100_000);
    for (const before of ['', 'a', 'ab'])
      for (const encoding of ['utf8', 'utf16le'] as const) {
        const slipped = Buffer.concat([Buffer.from(before), Buffer.from(secret, encoding), Buffer.from('z')]);
        for (const form of ['base64', 'hex'] as const)
          expect(leaked(`${part} ${slipped.toString(form)}`, [secret]).size, `${encoding} ${before} ${form}`).toBe(1);
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
