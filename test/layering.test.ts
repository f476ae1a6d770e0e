import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile } from '@swc/core';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import: other rooms by their folder, packages by name (`*` any, `node:` Node's own). Nothing else. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'services/model': [],
  'services/parquet': ['services/model', 'hyparquet', 'hyparquet-writer', 'hysnappy', 'zstddec', 'node:'],
  'services/detect': ['services/model', 'services/parquet', 'node:', '*'],
  'services/posture': ['services/model', 'node:'],
  'services/remediation': [
    'services/model',
    'services/parquet',
    'zod',
    'diff',
    'csv-parse',
    'csv-stringify',
    'jsonc-parser',
    'hyparquet',
    'hyparquet-writer',
    'node:',
  ],
  'services/aws': [
    'services/model',
    'services/sinks',
    'services/remediation',
    '@aws-sdk/',
    'undici',
    '@smithy/',
    'lru-cache',
    'node:',
  ],
  'services/store': ['services/model', '@prisma/', 'pg', 'zod', 'node:'],
  'services/changes': ['services/model', 'zod'],
  'services/inventory': [
    'services/model',
    'services/detect',
    'services/parquet',
    'hyparquet',
    'csv-parse',
    'zod',
    'node:',
  ],
  'services/sinks': ['services/model', 'zod', 'undici', 'ipaddr.js', 'csv-stringify', 'node:'],
  'services/config': ['services/model', 'zod'],
  'services/telemetry': ['services/model', 'pino'],
  workflows: ['services/model', '@temporalio/workflow', '@temporalio/common'],
  'services/worker': [
    'services/model',
    'services/detect',
    'services/posture',
    'services/aws',
    'services/store',
    'services/changes',
    'services/inventory',
    'services/sinks',
    'services/remediation',
    'services/config',
    'services/telemetry',
    'workflows',
    '@temporalio/',
    'node:',
  ],
  'services/api': [
    'services/model',
    'services/detect',
    'services/posture',
    'services/sinks',
    'services/remediation',
    'services/store',
    'workflows',
    '*',
    'node:',
  ],
  'services/cli': ['services/model', 'services/detect', 'services/posture', '*', 'node:'],
};
/** Packages that only one room may know, whatever its list says. */
const onlyIn: Readonly<Record<string, string>> = {
  '@prisma/': 'services/store',
  pg: 'services/store',
  '@aws-sdk/': 'services/aws',
  '@apollo/': 'services/api',
  'type-graphql': 'services/api',
};
/** The determinism room takes these files of workflows/ to others: ids, messages and search attributes are plain data. */
const workflowDoor = /^workflows\/(messages|workflow-ids|search-attributes|ports|retry)\.ts$/;

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/\/(generated|bench)\//.test(path));
}

/** Of `import` and `export … from`, and of `import('…')` wherever it stands, types too. */
async function importsOf(path: string): Promise<string[]> {
  const module = await parseFile(join(root, path), { syntax: 'typescript', decorators: true, target: 'es2022' });
  const lazy = (await readFile(join(root, path), 'utf8')).matchAll(/\bimport\(\s*'([^']+)'/g);
  const eager = module.body.flatMap((item) => ('source' in item && item.source ? [item.source.value] : []));
  return [...eager, ...[...lazy].flatMap(([, specifier]) => specifier ?? [])];
}

const matches = (target: string, rule: string): boolean =>
  target === rule || target.startsWith(rule.endsWith('/') || rule.endsWith(':') ? rule : `${rule}/`);

function wrong(room: string, path: string, specifier: string): string | undefined {
  const rules = allowed[room] ?? [];
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(path), specifier));
    if (matches(target, room) || rules.some((rule) => rule !== '*' && matches(target, rule))) {
      const crossesIntoWorkflows = target.startsWith('workflows/') && room !== 'workflows';
      return crossesIntoWorkflows && !workflowDoor.test(target) ? `${path} reaches into ${target}` : undefined;
    }
    return `${path} imports ${target}`;
  }
  const owner = Object.entries(onlyIn).find(([name]) => matches(specifier, name));
  if (owner !== undefined && owner[1] !== room) return `${path} imports ${specifier}, which is ${owner[1]}'s`;
  const ok = rules.some((rule) => (rule === '*' ? !specifier.startsWith('node:') : matches(specifier, rule)));
  return ok ? undefined : `${path} imports ${specifier}`;
}

describe('rooms', () => {
  for (const room of Object.keys(allowed))
    it(`${room} imports only what its row allows`, async () => {
      const found: (string | undefined)[] = [];
      for (const path of await sources(room))
        for (const specifier of await importsOf(path)) found.push(wrong(room, path, specifier));
      expect(found.filter((problem) => problem !== undefined)).toEqual([]);
    });

  it('have a row each', async () => {
    const rooms = (await readdir(join(root, 'services'))).map((room) => `services/${room}`);
    expect([...rooms, 'workflows'].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it('would notice a wrong arrow', () => {
    expect(wrong('services/model', 'services/model/x.ts', '../store/index.ts')).toBeDefined();
    expect(wrong('workflows', 'workflows/x.ts', 'node:fs')).toBeDefined();
    expect(wrong('services/api', 'services/api/x.ts', 'pg')).toBeDefined();
    expect(wrong('services/worker', 'services/worker/x.ts', '../../workflows/org-sweep.ts')).toBeDefined();
    expect(wrong('services/worker', 'services/worker/x.ts', '../api/index.ts')).toBeDefined();
  });
});

describe('the environment', () => {
  it('is read by services/config alone', async () => {
    const readers: string[] = [];
    for (const path of [...(await sources('services')), ...(await sources('workflows'))])
      if (/\bprocess\.env\b/.test(await readFile(join(root, path), 'utf8'))) readers.push(path);
    // It writes one variable, for native code.
    const writer = 'services/detect/model/telemetry-off.ts';
    expect(readers.filter((path) => !path.startsWith('services/config/') && path !== writer)).toEqual([]);
  });
});
