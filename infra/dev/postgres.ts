import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { SetupError } from '../../bin/steps.mjs';
import { createCluster } from './create-cluster.ts';
import type { DataFolder, Environment } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { ManagedProcess } from './managed-process.ts';
import { serverAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { postgresPlace } from './postgres-place.ts';
import { commandOf } from './process-look.ts';
import { rememberedPort } from './remembered-port.ts';
import { reachable, waitReady } from './wait-ready.ts';

/** A PostgreSQL that answers and holds our (maybe still empty) database. */
interface PostgresServer {
  readonly url: string;
  /** `DATABASE_URL` or `embedded`. */
  readonly source: string;
  readonly process: ManagedProcess | null;
  /** Ends the embedded server; a server of somebody else is left alone. */
  stop(): Promise<void>;
}

const user = 'orgsweep';
const database = 'orgsweep';

async function answers(url: string): Promise<Error | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  // A connection that breaks later emits an error, which would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password, for messages. */
function shown(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.hostname}:${parsed.port || '5432'}${parsed.pathname}`;
  } catch {
    return 'the given address';
  }
}

async function external(url: string): Promise<PostgresServer> {
  const error = await answers(url);
  if (error !== null) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message.split('\n')[0];
    throw new SetupError(
      'STORE_UNAVAILABLE',
      `PostgreSQL at ${shown(url)} does not answer (${code}).`,
      'Start it, correct DATABASE_URL, or unset it to use the embedded one.',
    );
  }
  return { url, source: 'DATABASE_URL', process: null, stop: async () => undefined };
}

/** The file that a killed server leaves. While a server still lives on the folder (it may be on its way out), nothing is touched. */
async function clearStalePid(folder: string): Promise<void> {
  const file = `${folder}/postmaster.pid`;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const pid = Number(text.split('\n')[0]);
  const lives = () => Number.isInteger(pid) && pid > 0 && (commandOf(pid)?.includes(folder) ?? false);
  if (!(await waitReady(async () => !lives(), null, 10_000))) {
    throw new SetupError(
      'STORE_UNAVAILABLE',
      `The database in ${folder} is in use by process ${pid}.`,
      'End the other `npm start` first, or set ORGSWEEP_DATA to another folder.',
    );
  }
  await rm(file, { force: true });
}

/** Uses `DATABASE_URL`, else starts the embedded server on the folder's cluster, which the first start creates. STORE_UNAVAILABLE says what to do. */
export async function startPostgres(options: {
  readonly data: DataFolder;
  readonly env: Environment;
  readonly update?: (text: string) => void;
  /** False: no promise to survive a power cut; for tests. */
  readonly durable?: boolean;
  readonly port?: number;
}): Promise<PostgresServer> {
  const { data, env } = options;
  const given = env['DATABASE_URL'];
  if (given !== undefined && given !== '') return external(given);

  const account = serverAccount(env);
  const { folder, postgres, initdb } = await postgresPlace(data, await postgresBinaries(), account);
  const passwordFile = data.path('postgres-password');
  const clusterThere = await stat(`${folder}/PG_VERSION`).then(
    () => true,
    () => false,
  );
  let password = (await readFile(passwordFile, 'utf8').catch(() => '')).trim();
  if (!clusterThere || password === '') {
    if (clusterThere) {
      throw new SetupError(
        'STORE_UNAVAILABLE',
        `The password of the database in ${folder} is gone (${passwordFile}).`,
        'Put it back, or run `npm start -- --reset` to start with an empty database.',
      );
    }
    options.update?.('creating the database files');
    password = randomBytes(24).toString('hex');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await createCluster({ initdb, folder, user, password, account, env });
  }
  await chmod(folder, 0o700);
  await clearStalePid(folder);

  const durable = options.durable ?? true;
  const port = options.port ?? (durable ? await rememberedPort(data, 'postgres') : await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const server = await ManagedProcess.start({
    name: 'PostgreSQL',
    command: postgres,
    args: [
      '-D',
      folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    logFile: data.path('logs', 'postgres.log'),
    env: { PATH: env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    ...(account === null ? {} : account),
    // Fast shutdown: ends sessions and writes a checkpoint.
    stopSignal: 'SIGINT',
    pidFile: data.path('run', 'postgres.pid'),
  });
  const urlOf = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  const ready = await waitReady(
    async () => (await reachable(port)) && (await answers(urlOf('postgres'))) === null,
    server,
    60_000,
  );
  if (!ready) {
    await server.stop();
    throw new SetupError(
      'STORE_UNAVAILABLE',
      `The embedded PostgreSQL did not start: ${server.tail(2)}`,
      `See ${server.logFile}; \`npm start -- --reset\` starts with an empty database; DATABASE_URL uses another.`,
    );
  }
  const admin = new pg.Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  try {
    const there = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (there.rowCount === 0) await admin.query(`CREATE DATABASE ${database}`);
  } finally {
    await admin.end();
  }
  return { url: urlOf(database), source: 'embedded', process: server, stop: () => server.stop() };
}
