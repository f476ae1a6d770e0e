import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Store } from '../store/contract.ts';
import { type Viewer, viewerOf } from './access.ts';
import { Deadline } from './deadline.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Serial } from './schedules/serial.ts';

/** What the API writes to: pino's shape. */
export interface ApiLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the API is made of; nothing is created at import time. */
export interface ApiDeps {
  readonly store: Store;
  readonly temporal: Client;
  readonly log: ApiLog;
  /** Changes of schedules, one after the other: store and Temporal must change together. */
  readonly scheduleChanges: Serial;
  /** A change of this schedule failed and may have reached Temporal all the same: it is soon made there what it is in the store. */
  reconcileSoon(scheduleId: string): void;
}

/** One request. */
export interface ApiContext extends ApiDeps {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  readonly deadline: Deadline;
}

/** The context of one request, with loaders that live as long as it does. */
export function createContext(
  deps: ApiDeps,
  options: { deadline?: Deadline; requestId?: string; actor?: string | undefined } = {},
): ApiContext {
  return {
    ...deps,
    requestId: options.requestId ?? randomUUID(),
    viewer: viewerOf(options.actor),
    loaders: createLoaders(deps.store),
    deadline: options.deadline ?? new Deadline(),
  };
}
