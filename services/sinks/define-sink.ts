import { z } from 'zod';
import { type FindingEvent, OrgsweepError, type RemediationNews, type SweepEvent } from '../model/index.ts';
import type { HttpSend } from './http/send.ts';
import type { SinkAws } from './sink-aws.ts';

/** What became of one event: one receipt an event, in any order. Codes and details hold no content of objects and no secret. */
export type Receipt =
  | { readonly key: string; readonly outcome: 'DELIVERED'; readonly remoteId: string | null }
  /** May succeed later; `afterMs` when the receiver said how much later. */
  | { readonly key: string; readonly outcome: 'RETRY'; readonly code: string; readonly afterMs: number | null }
  /** Will not succeed as it is: a dead letter, until somebody changes something and replays it. */
  | { readonly key: string; readonly outcome: 'REJECTED'; readonly code: string; readonly detail: string };

export interface SinkDeps {
  readonly aws: SinkAws;
  readonly http: HttpSend;
  /** The secret that the sink's configuration names. SECRET_MISSING, as BAD_USER_INPUT, when the worker does not know it. */
  readonly secret: (name: string) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Where a ticket stands at its tracker, in the tracker's words. */
export interface TicketState {
  readonly remoteId: string;
  readonly state: string;
  readonly closed: boolean;
}

/** A place that findings go to. One file each; the catalogue is generated. */
export interface Sink<C> {
  /** Kebab-case, the file's name. */
  readonly id: string;
  readonly title: string;
  /** Where it goes and what it needs. Holds names of secrets, never secrets. */
  readonly config: z.ZodType<C>;
  /** Events in one `deliver`, at most. No two of them are of one finding. */
  readonly batchSize: number;
  /** `deliver` at once for one configured sink. */
  readonly concurrency: number;
  /** Delivers; doing it twice with the same keys is harmless or marked by the key. Throws an OrgsweepError when nothing was delivered. */
  deliver(events: readonly FindingEvent[], config: C, deps: SinkDeps): Promise<readonly Receipt[]>;
  /** What became of the tickets of these ids; those that are gone are left out. Left out where there are no tickets. */
  readTickets?(remoteIds: readonly string[], config: C, deps: SinkDeps): Promise<readonly TicketState[]>;
  /** What can be proved of a configuration before it is stored; null for nothing. What it gives throws an OrgsweepError that says what is wrong. */
  check?(config: C): ((deps: SinkDeps) => Promise<void>) | null;
  /** Whether findings go into their own accounts: a made-up one is sent into an account that is there, and ended at once. */
  readonly intoAccounts?: true;
  /** The same for news of sweeps; left out where it has no place. */
  deliverSweeps?(events: readonly SweepEvent[], config: C, deps: SinkDeps): Promise<readonly Receipt[]>;
  /** The same for news of remediations. */
  deliverRemediations?(events: readonly RemediationNews[], config: C, deps: SinkDeps): Promise<readonly Receipt[]>;
}

/** A sink as others see it, its configuration not yet judged. */
export interface SinkKind extends Pick<Sink<unknown>, 'id' | 'title' | 'batchSize' | 'concurrency'> {
  /** What a configuration looks like, as JSON Schema. */
  readonly configSchema: object;
  /** The configuration with its defaults. BAD_USER_INPUT names every mistake. */
  parseConfig(config: unknown): unknown;
  /** One receipt an event, whatever happens: what throws becomes RETRY or REJECTED by its code. */
  deliver(events: readonly FindingEvent[], config: unknown, deps: SinkDeps): Promise<readonly Receipt[]>;
  /** Null where there are no tickets. */
  readonly readTickets:
    | ((remoteIds: readonly string[], config: unknown, deps: SinkDeps) => Promise<readonly TicketState[]>)
    | null;
  check(config: unknown): ((deps: SinkDeps) => Promise<void>) | null;
  readonly intoAccounts: boolean;
  readonly tellsOfSweeps: boolean;
  /** As `deliver`; NOT_TOLD where news of sweeps has no place. */
  deliverSweeps(events: readonly SweepEvent[], config: unknown, deps: SinkDeps): Promise<readonly Receipt[]>;
  readonly tellsOfRemediations: boolean;
  deliverRemediations(events: readonly RemediationNews[], config: unknown, deps: SinkDeps): Promise<readonly Receipt[]>;
}

/** Makes a kind of sink out of its file. */
export function defineSink<C>(sink: Sink<C>): SinkKind {
  const { id, title, batchSize, concurrency } = sink;
  const parseConfig = (config: unknown): C => {
    const parsed = sink.config.safeParse(config);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'config'}: ${message}`);
    throw new OrgsweepError('BAD_USER_INPUT', `The configuration of this sink is wrong. ${problems.join('; ')}`, {
      advice: 'Correct what is named; `sinkKinds` (`orgsweep sink kinds`) tells what each kind takes.',
    });
  };
  /** One receipt a key, whatever happens. */
  const answered = async (keys: readonly string[], work: () => Promise<readonly Receipt[]>): Promise<Receipt[]> => {
    let given: ReadonlyMap<string, Receipt>;
    try {
      given = new Map((await work()).map((receipt) => [receipt.key, receipt]));
    } catch (error) {
      const known = error instanceof OrgsweepError ? error : new OrgsweepError('INTERNAL', 'The sink failed.');
      return keys.map((key) => receiptOfError(key, known));
    }
    return keys.map((key) => given.get(key) ?? retry(key, 'NO_RECEIPT'));
  };
  const keysOf = (events: readonly { readonly key: string }[]): string[] => events.map(({ key }) => key);
  const notTold = (events: readonly { readonly key: string }[], what: string): Receipt[] =>
    keysOf(events).map((key) => rejected(key, 'NOT_TOLD', `This kind of sink has no place for news of ${what}.`));
  return {
    id,
    title,
    batchSize,
    concurrency,
    configSchema: z.toJSONSchema(sink.config, { io: 'input' }),
    parseConfig,
    readTickets:
      sink.readTickets === undefined
        ? null
        : async (remoteIds, config, deps) => (await sink.readTickets?.(remoteIds, parseConfig(config), deps)) ?? [],
    check: (config) => sink.check?.(parseConfig(config)) ?? null,
    intoAccounts: sink.intoAccounts === true,
    tellsOfSweeps: sink.deliverSweeps !== undefined,
    deliver: (events, config, deps) =>
      answered(keysOf(events), async () => await sink.deliver(events, parseConfig(config), deps)),
    deliverSweeps: (events, config, deps) =>
      answered(
        keysOf(events),
        async () => (await sink.deliverSweeps?.(events, parseConfig(config), deps)) ?? notTold(events, 'sweeps'),
      ),
    tellsOfRemediations: sink.deliverRemediations !== undefined,
    deliverRemediations: (events, config, deps) =>
      answered(
        keysOf(events),
        async () =>
          (await sink.deliverRemediations?.(events, parseConfig(config), deps)) ?? notTold(events, 'remediations'),
      ),
  };
}

export const delivered = (key: string, remoteId: string | null = null): Receipt => ({
  key,
  outcome: 'DELIVERED',
  remoteId,
});
export const retry = (key: string, code: string, afterMs: number | null = null): Receipt => ({
  key,
  outcome: 'RETRY',
  code,
  afterMs,
});
export const rejected = (key: string, code: string, detail: string): Receipt => ({
  key,
  outcome: 'REJECTED',
  code,
  detail,
});
/** Later what may pass by itself, and never what somebody must change something for. */
export const receiptOfError = (key: string, error: OrgsweepError): Receipt =>
  error.retryable ? retry(key, error.code) : rejected(key, error.code, `${error.message} ${error.advice}`.trim());
