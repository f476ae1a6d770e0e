import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { built } from '../../../bin/build.mjs';
import { SetupError, type Steps } from '../../../bin/steps.mjs';
import { workerEnvironment, workerFlags } from '../../../bin/worker-process.mjs';
import { migrate } from '../../../services/store/migrate.ts';
import type { DataFolder, Environment } from '../data-folder.ts';
import { startDemo } from '../demo/index.ts';
import type { ManagedProcess } from '../managed-process.ts';
import { startPostgres } from '../postgres.ts';
import { startTemporal } from '../temporal.ts';
import { checkOrganization } from './check-organization.ts';
import { Cleanup } from './cleanup.ts';
import { passedOn } from './passed-on.ts';
import type { StartOptions } from './start-options.ts';
import { startService } from './start-service.ts';

/** Everything up, from the database to the API. */
interface RunningStack {
  readonly apiUrl: string;
  /** Rejects when one of our processes ends by itself. */
  readonly broken: Promise<never>;
}

async function fingerprintKey(data: DataFolder): Promise<string> {
  const file = data.path('fingerprint-key');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known !== '') return known;
  const key = randomBytes(32).toString('hex');
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}

/** What the worker needs to reach AWS. */
async function awsEnvironment(
  cache: DataFolder,
  env: Environment,
  options: StartOptions,
  update: (text: string) => void,
  cleanup: Cleanup,
): Promise<Environment> {
  if (options.role !== null) {
    const aws = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('AWS_')));
    const role = { ORGSWEEP_ROLE_NAME: options.role, ORGSWEEP_EXTERNAL_ID: options.externalId ?? undefined };
    await checkOrganization({ ...aws, ...role }, update);
    return { ...aws, ...role };
  }
  const demo = await startDemo({ data: cache, env, update });
  cleanup.add(() => demo.stop());
  const { accounts, buckets, objects, roleName, externalId } = demo.manifest;
  update(`demo organization, ${accounts.length} accounts, ${buckets.length} buckets, ${objects.length} objects`);
  return {
    AWS_ENDPOINT_URL: demo.endpoint,
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    ORGSWEEP_ROLE_NAME: roleName,
    ORGSWEEP_EXTERNAL_ID: externalId,
  };
}

/** Starts everything. `cache` holds what is worth keeping over a reset, `data` the state. Whatever was started is in `cleanup`, also on failure. */
export async function startStack(
  places: { readonly cache: DataFolder; readonly data: DataFolder },
  env: Environment,
  options: StartOptions,
  steps: Steps,
  cleanup: Cleanup,
): Promise<RunningStack> {
  const { cache, data } = places;
  const watched: { readonly name: string; readonly process: ManagedProcess }[] = [];
  const watch = (name: string, process: ManagedProcess | null): void => {
    if (process !== null) watched.push({ name, process });
  };

  const temporal = steps.run('Temporal', async (update) => {
    const server = await startTemporal({ data, cache, env, update });
    cleanup.add(() => server.stop());
    watch('Temporal', server.process);
    update(`${server.source}, ${server.address}`);
    return server;
  });
  const postgres = steps.run('PostgreSQL', async (update) => {
    const server = await startPostgres({ data, env, update });
    cleanup.add(() => server.stop());
    watch('PostgreSQL', server.process);
    update('migrations');
    await migrate(server.url);
    update(`${server.source}, migrations applied`);
    return server;
  });
  const environment = Promise.all([temporal, postgres]).then(
    async ([{ address, namespace }, { url }]): Promise<Environment> => ({
      PATH: env['PATH'],
      HOME: env['HOME'],
      TZ: 'UTC',
      NODE_EXTRA_CA_CERTS: env['NODE_EXTRA_CA_CERTS'],
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      ORGSWEEP_FINGERPRINT_KEY: await fingerprintKey(data),
      ORGSWEEP_LOG_LEVEL: env['ORGSWEEP_LOG_LEVEL'] || 'info',
    }),
  );
  const service = async (
    name: 'worker' | 'api',
    script: string,
    own: Environment,
    flags: readonly string[] = [],
  ): Promise<string> => {
    const started = await startService({ name, script, flags, data, env: { ...(await environment), ...own } });
    cleanup.add(() => started.process.stop());
    watch(name, started.process);
    return started.message;
  };
  const aws = steps.run('AWS', (update) => awsEnvironment(cache, env, options, update, cleanup));
  // The API reads what is stored: it need not wait for AWS, and the first thing that people wait for is the API.
  const api = environment.then(() =>
    steps.run('API', async (update) => {
      const url = await service('api', 'infra/dev/start/run-api.ts', { ORGSWEEP_PORT: String(options.port) });
      update(url);
      return url;
    }),
  );
  const worker = Promise.all([environment, aws]).then(([, reach]) =>
    steps.run('Worker', async (update) => {
      const secrets = Object.keys(env).filter((name) => name.startsWith('ORGSWEEP_SECRET_'));
      const names = [...passedOn, ...secrets];
      const limits = Object.fromEntries(names.map((name) => [name, env[name]]));
      await service(
        'worker',
        (await built('worker')) ?? 'services/worker/main.ts',
        { ...limits, ...reach, ...workerEnvironment },
        workerFlags,
      );
      update('polls for work');
    }),
  );
  const [apiUrl] = await Promise.all([api, worker]);
  return {
    apiUrl,
    broken: Promise.race(
      watched.map(async ({ name, process: server }): Promise<never> => {
        const how = await server.exited;
        const advice = `See ${server.logFile}, then run \`npm start\` again: it goes on where this one stopped.`;
        throw new SetupError('PROCESS_ENDED', `${name} ended unexpectedly (${how}).`, advice);
      }),
    ),
  };
}
