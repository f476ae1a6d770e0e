import { Client, Connection } from '@temporalio/client';
import { createApi } from '../../../services/api/index.ts';
import { readConfig } from '../../../services/config/index.ts';
import { openStore } from '../../../services/store/index.ts';
import { createLogger } from '../../../services/telemetry/index.ts';
import { failWith } from './fail-with.ts';

/** The API of `npm start`, a process of its own: configured by the environment, ended by SIGTERM. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const log = createLogger(config.ORGSWEEP_LOG_LEVEL);
  const store = await openStore({ databaseUrl: config.DATABASE_URL });
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  const temporal = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const api = await createApi({ store, temporal, log, host: config.ORGSWEEP_HOST, port: config.ORGSWEEP_PORT });
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  process.send?.(api.url);
  void api.warm();
  await ended;
  await api.close();
  await connection.close();
  await store.close();
}

main(process.env).then(() => process.exit(0), failWith);
