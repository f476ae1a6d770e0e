import { Connection } from '@temporalio/client';
import { SetupError } from '../../bin/steps.mjs';
import { accountIdAttribute, statusAttribute, sweepIdAttribute } from '../../workflows/search-attributes.ts';
import type { DataFolder, Environment } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { ManagedProcess } from './managed-process.ts';
import { rememberedPort } from './remembered-port.ts';
import { findTemporal } from './temporal-binary.ts';
import { reachable, waitReady } from './wait-ready.ts';

/** A Temporal frontend that answers, with our search attributes registered. */
export interface TemporalServer {
  readonly address: string;
  readonly namespace: string;
  /** `TEMPORAL_ADDRESS` or where the binary came from. */
  readonly source: string;
  /** The dev server of ours; null when somebody else runs it. */
  readonly process: ManagedProcess | null;
  /** Ends the dev server; a server of somebody else is left alone. */
  stop(): Promise<void>;
}

const searchAttributes = [sweepIdAttribute.name, accountIdAttribute.name, statusAttribute.name];
const keyword = 2; // temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD

/** Whether the namespace is there and lists our search attributes: only then may a worker or client start. */
async function serves(address: string, namespace: string, register: boolean): Promise<boolean> {
  let connection: Connection | null = null;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.workflowService.describeNamespace({ namespace });
    const known = (await connection.operatorService.listSearchAttributes({ namespace })).customAttributes ?? {};
    const missing = searchAttributes.filter((name) => known[name] === undefined);
    if (missing.length === 0) return true;
    if (register) {
      const wanted = Object.fromEntries(missing.map((name) => [name, keyword]));
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
    }
    return false;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

/** Uses `TEMPORAL_ADDRESS` (TEMPORAL_UNAVAILABLE when nothing answers there), else starts a dev server that keeps its state in the data folder. */
export async function startTemporal(options: {
  readonly data: DataFolder;
  /** Where a downloaded or built CLI is kept; the data folder by default. */
  readonly cache?: DataFolder;
  readonly env: Environment;
  readonly update?: (text: string) => void;
  /** False: state in memory only, for tests. */
  readonly persistent?: boolean;
  readonly port?: number;
}): Promise<TemporalServer> {
  const { data, env } = options;
  const update = options.update ?? (() => undefined);
  const namespace = env['TEMPORAL_NAMESPACE'] || 'default';
  const given = env['TEMPORAL_ADDRESS'];
  if (given !== undefined && given !== '') {
    if (!(await waitReady(() => serves(given, namespace, true), null, 5_000))) {
      throw new SetupError(
        'TEMPORAL_UNAVAILABLE',
        `No Temporal server with namespace "${namespace}" answers at ${given}.`,
        'Start it, correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or unset them to use a local one.',
      );
    }
    return { address: given, namespace, source: 'TEMPORAL_ADDRESS', process: null, stop: async () => undefined };
  }
  const binary = await findTemporal(options.cache ?? data, env, update);
  const persistent = options.persistent ?? true;
  const port = options.port ?? (persistent ? await rememberedPort(data, 'temporal') : await freePort());
  await data.folder('temporal');
  const server = await ManagedProcess.start({
    name: 'Temporal',
    command: binary.path,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...(namespace === 'default' ? [] : ['--namespace', namespace]),
      ...(persistent ? ['--db-filename', data.path('temporal', 'temporal.db')] : []),
      ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ],
    logFile: data.path('logs', `temporal${persistent ? '' : `-${port}`}.log`),
    // It asks its makers for a newer version otherwise.
    env: {
      PATH: env['PATH'],
      HOME: env['HOME'] ?? data.root,
      TMPDIR: env['TMPDIR'],
      TEMPORAL_VERSION_CHECK_DISABLED: '1',
    },
    stopSignal: 'SIGINT',
    ...(persistent ? { pidFile: data.path('run', 'temporal.pid') } : {}),
  });
  const address = `127.0.0.1:${port}`;
  const probe = async () => (await reachable(port)) && (await serves(address, namespace, false));
  if (!(await waitReady(probe, server, 60_000))) {
    await server.stop();
    throw new SetupError(
      'TEMPORAL_UNAVAILABLE',
      `The Temporal server did not start: ${server.tail(3)}`,
      `See ${server.logFile}; \`npm start -- --reset\` starts with empty state.`,
    );
  }
  return { address, namespace, source: binary.source, process: server, stop: () => server.stop() };
}
