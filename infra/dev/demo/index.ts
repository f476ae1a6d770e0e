import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DataFolder, Environment } from '../data-folder.ts';
import { type FaultProxy, startFaultProxy } from '../fault-proxy.ts';
import { type MotoServer, startMoto } from '../moto.ts';
import { seedOrganization } from '../organization/seed-organization.ts';
import { demoFaults } from './fault-rules.ts';
import { type DemoManifest, demoManifest, manifestOf } from './manifest.ts';
import { demoPlan } from './plan.ts';

/** The demo organization, up and reachable. */
export interface Demo {
  /** Of the fault proxy: what the worker takes for AWS. */
  readonly endpoint: string;
  readonly manifest: DemoManifest;
  readonly moto: MotoServer;
  readonly proxy: FaultProxy;
  stop(): Promise<void>;
}

/** Hash over the code that makes the organization: a state file of other code is not used. */
async function fingerprint(): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folders = await Promise.all(
    ['demo', 'organization'].map(async (folder) =>
      (await readdir(`${root}/${folder}`, { recursive: true })).map((file) => `${folder}/${file}`),
    ),
  );
  const files = folders.flat().filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const file of [
    ...files.sort(),
    'random.ts',
    'moto.ts',
    'moto/server.py',
    'moto/guard_duty.py',
    'moto/security_hub.py',
  ])
    hash.update(await readFile(`${root}/${file}`));
  return hash.digest('hex').slice(0, 16);
}

async function readManifest(file: string, expected: string): Promise<DemoManifest | null> {
  try {
    const manifest = demoManifest.parse(JSON.parse(await readFile(file, 'utf8')));
    return manifest.fingerprint === expected ? manifest : null;
  } catch {
    return null;
  }
}

/**
 * Starts moto with the demo organization in it and the fault proxy in front. The first time it is seeded through the SDK, which takes
 * a while, and moto's state is kept in the data folder; after that it is there at once.
 */
export async function startDemo(options: {
  readonly data: DataFolder;
  readonly env: Environment;
  readonly update?: (text: string) => void;
}): Promise<Demo> {
  const { data } = options;
  const update = options.update ?? (() => undefined);
  const folder = await data.folder('demo');
  const manifestFile = `${folder}/manifest.json`;
  const stateFile = `${folder}/moto-state`;
  const expected = await fingerprint();
  let manifest = await readManifest(manifestFile, expected);
  // Manifest last at seeding: without it, the state is of an interrupted run.
  if (manifest === null) await rm(stateFile, { force: true });
  const moto = await startMoto({ ...options, stateFile });
  try {
    if (manifest !== null && !(await moto.loaded())) manifest = null;
    if (manifest === null) {
      update('writing the demo organization');
      const { plan, secrets } = demoPlan();
      const context = await seedOrganization(moto, plan, update);
      await moto.save();
      manifest = manifestOf(expected, plan, context, secrets);
      await writeFile(manifestFile, JSON.stringify(manifest), { mode: 0o600 });
    }
    const rules = demoFaults(manifest);
    await writeFile(`${folder}/faults.json`, `${JSON.stringify(rules, null, 2)}\n`);
    const proxy = await startFaultProxy({ upstream: moto.endpoint, rules });
    return {
      endpoint: proxy.endpoint,
      manifest,
      moto,
      proxy,
      async stop() {
        await proxy.stop();
        await moto.stop();
      },
    };
  } catch (error) {
    await moto.stop();
    throw error;
  }
}
