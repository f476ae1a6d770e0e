import { Client, Connection } from '@temporalio/client';
import { z } from 'zod';
import { type Api, createApi } from '../../../services/api/index.ts';
import { auditBegun } from '../../../services/store/contract.ts';
import { openStore, type Store } from '../../../services/store/index.ts';
import { freshDatabase } from '../postgres.ts';

const answerShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.unknown()).optional(),
        extensions: z.looseObject({ code: z.string(), advice: z.string() }),
      }),
    )
    .optional(),
  extensions: z.object({ cost: z.object({ requested: z.number(), limit: z.number() }) }).optional(),
});

export type Answer = z.infer<typeof answerShape> & { readonly status: number; readonly codes: readonly string[] };

/** An API over a database of its own, asked by HTTP only. */
export interface TestApi {
  readonly url: string;
  readonly api: Api;
  readonly store: Store;
  /** Every line that the API logged. */
  readonly logged: { readonly level: string; readonly message: string; readonly fields: object }[];
  /** Outcomes of what was written to the audit trail about a target, in order; not that it was begun. */
  audited(action: string, target: string): readonly string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The data of an answer without errors. */
  data<T>(shape: z.ZodType<T>, query: string, variables?: Record<string, unknown>): Promise<T>;
  stop(): Promise<void>;
}

/** A client of a Temporal that is not there. */
export function absentTemporal(): Client {
  return new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
}

/** Starts the API on a free port, over the given store or a fresh one. */
export async function startTestApi(options: { temporal?: Client; store?: Store } = {}): Promise<TestApi> {
  const store = options.store ?? (await openStore({ databaseUrl: await freshDatabase() }));
  const audit: Parameters<Store['appendAudit']>[0][] = [];
  const noting: Store = {
    ...store,
    appendAudit: async (event) => {
      const head = await store.appendAudit(event);
      audit.push(event);
      return head;
    },
  };
  const logged: { level: string; message: string; fields: object }[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, message, fields });
  };
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const api = await createApi({
    store: noting,
    temporal: options.temporal ?? absentTemporal(),
    log,
    host: '127.0.0.1',
    port: 0,
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = answerShape.parse(await response.json());
    return { ...answer, status: response.status, codes: answer.errors?.map((error) => error.extensions.code) ?? [] };
  };
  return {
    url: api.url,
    api,
    store,
    logged,
    audited: (action, target) =>
      audit
        .filter((event) => event.action === action && event.target === target && event.outcome !== auditBegun)
        .map((event) => event.outcome),
    ask,
    async data(shape, query, variables) {
      const answer = await ask(query, variables);
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return shape.parse(answer.data);
    },
    async stop() {
      await api.close();
      await store.close();
    },
  };
}
