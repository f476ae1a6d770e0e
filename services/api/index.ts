import 'reflect-metadata';
import type { Server } from 'node:http';
import type { Client } from '@temporalio/client';
import type { Store } from '../store/contract.ts';
import { createApollo } from './apollo.ts';
import type { ApiDeps, ApiLog } from './context.ts';
import { createApp } from './http/app.ts';
import { listen, urlOf } from './http/listen.ts';
import { assertLoopback } from './loopback.ts';
import { warmCatalogue } from './managed-data-identifiers/managed-data-identifier.service.ts';
import { recover } from './recover.ts';
import { Serial } from './schedules/serial.ts';
import { createSchema } from './schema.ts';

export type { ApiLog } from './context.ts';

/** A running API. */
export interface Api {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  readonly url: string;
  /** When Temporal equals the store for the first time: schedules reconciled, pending sweeps started. Never rejects. */
  readonly recovered: Promise<void>;
  /** Loads in the background what the first queries else wait for. Never rejects. */
  warm(): Promise<void>;
  /** Answers what has been asked, then frees the port. The store and the Temporal client are the caller's to close. */
  close(): Promise<void>;
}

/** Answers what has been asked. Whoever asks on and on over one connection would else keep it, and the server, open. */
async function closeServer(server: Server): Promise<void> {
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  try {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  } finally {
    clearInterval(idle);
  }
}

/** Starts the GraphQL API. USAGE for an address that is not loopback, PORT_IN_USE when the port is taken; port 0 takes a free one. */
export async function createApi(options: {
  readonly store: Store;
  readonly temporal: Client;
  readonly log: ApiLog;
  readonly host: string;
  readonly port: number;
}): Promise<Api> {
  const { store, temporal, log, host, port } = options;
  assertLoopback(host);
  const parts = { store, temporal, log, scheduleChanges: new Serial() };
  const deps: ApiDeps = { ...parts, reconcileSoon: (id) => recovery.again(id) };
  const schema = await createSchema();
  const apollo = createApollo(schema, deps);
  await apollo.start();
  const server = await listen(createApp(deps, apollo, schema), host, port).catch(async (error: unknown) => {
    await apollo.stop();
    throw error;
  });
  const recovery = recover(parts);
  const url = urlOf(server);
  log.info({ url }, 'API ready');
  return {
    url,
    recovered: recovery.done,
    warm: () => warmCatalogue(log),
    close: async () => {
      recovery.stop();
      await closeServer(server);
      await apollo.stop();
    },
  };
}
