import { randomUUID } from 'node:crypto';
import { routeNewsId, taskQueue } from '../../../workflows/workflow-ids.ts';
import { OrgsweepError } from '../../model/index.ts';
import { sinkKind, sinkKinds } from '../../sinks/index.ts';
import type { DeadLetter, Routing, SinkHealth, SinkRecord } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { audited } from '../audit.ts';
import type { ApiContext, ApiDeps } from '../context.ts';
import { askTemporal } from '../errors/temporal-error.ts';
import { requireKnown } from '../findings/require-known.ts';
import type { ConnectionResult } from '../relay/connect.ts';
import { listPage } from '../relay/list-page.ts';
import type { PageInput } from '../relay/page-args.ts';
import { proveConfig, tryAtWorker } from './prove-config.ts';
import { routingOf } from './routing.ts';
import type { CreateSinkInput, RoutingInput, UpdateSinkInput } from './sink.input.ts';

const now = (): string => new Date().toISOString();
const dayMs = 86_400_000;

/** A page of sinks in order of their names. */
export async function listSinks(context: ApiContext, args: PageInput): Promise<ConnectionResult<SinkRecord>> {
  authorize(context, 'read');
  return listPage(await context.store.sinks(), ({ name, id }) => `${name}\n${id}`, args);
}

/** One sink; null when there is none of that id. */
export async function getSink(context: ApiContext, id: string): Promise<SinkRecord | null> {
  authorize(context, 'read');
  return await context.store.sink(id);
}

export async function getHealth(context: ApiContext, id: string): Promise<SinkHealth> {
  authorize(context, 'read');
  return await context.store.sinkHealth(id);
}

/** What a sink did not take, the latest first. */
export async function listDeadLetters(context: ApiContext, id: string, first: number): Promise<readonly DeadLetter[]> {
  authorize(context, 'read');
  return await context.store.deadLetters(id, first);
}

export function listKinds(context: ApiContext) {
  authorize(context, 'read');
  return sinkKinds;
}

async function requireKnownRouting(context: ApiContext, { types, filter }: Routing): Promise<void> {
  if (types !== undefined) await requireKnown(context, { types });
  if (filter !== undefined) await requireKnown(context, filter);
}

/** How many pieces of news of the last `days` days the routing would have sent. */
export async function previewRouting(context: ApiContext, routing: Routing, days: number): Promise<number> {
  authorize(context, 'read');
  await requireKnownRouting(context, routing);
  return await context.store.previewRouting(routing, new Date(Date.now() - days * dayMs).toISOString());
}

async function requireSink(context: ApiContext, id: string): Promise<SinkRecord> {
  const sink = await context.store.sink(id);
  if (sink !== null) return sink;
  throw new OrgsweepError('NOT_FOUND', `There is no sink "${id}".`, { advice: 'List them with the query `sinks`.' });
}

/** The configuration with its defaults. BAD_USER_INPUT names every mistake. */
function checkedConfig(kindId: string, config: object | null | undefined): SinkRecord['config'] {
  const kind = sinkKind(kindId);
  if (kind === undefined)
    throw new OrgsweepError('BAD_USER_INPUT', `There is no kind of sink "${kindId}".`, {
      advice: `There are ${sinkKinds.map(({ id }) => id).join(', ')}.`,
    });
  return { ...Object(kind.parseConfig(config ?? {})) };
}

const told = {
  sweeps: ({ tellsOfSweeps }: (typeof sinkKinds)[number]) => tellsOfSweeps,
  remediations: ({ tellsOfRemediations }: (typeof sinkKinds)[number]) => tellsOfRemediations,
} as const;

/** With news of sweeps and remediations where the kind can tell of them. BAD_USER_INPUT when it is asked for and the kind cannot. */
async function routingFor(
  context: ApiContext,
  kindId: string,
  input: RoutingInput | null | undefined,
): Promise<Routing> {
  const routing = routingOf(input);
  await requireKnownRouting(context, routing);
  const kind = sinkKind(kindId);
  const able = (what: keyof typeof told): boolean => {
    const tells = kind !== undefined && told[what](kind);
    if (routing[what] === true && !tells)
      throw new OrgsweepError('BAD_USER_INPUT', `A sink of the kind "${kindId}" cannot be told of ${what}.`, {
        advice: `Leave out routing.${what}; ${sinkKinds.flatMap((each) => (told[what](each) ? each.id : [])).join(', ')} can.`,
      });
    return tells;
  };
  return { sweeps: able('sweeps'), remediations: able('remediations'), ...routing };
}

/** Lets Temporal route and deliver; harmless when it does already. */
export async function startDelivery({ temporal }: Pick<ApiDeps, 'temporal'>): Promise<void> {
  await askTemporal(temporal, () =>
    temporal.workflow.signalWithStart('routeNews', { workflowId: routeNewsId, taskQueue, args: [], signal: 'news' }),
  );
}

/** Proves its configuration, stores a sink and starts its delivery; when Temporal cannot, it is not stored. News from before it was made is not sent. */
export async function createSink(context: ApiContext, input: CreateSinkInput): Promise<SinkRecord> {
  authorize(context, 'operate');
  const id = randomUUID();
  const config = checkedConfig(input.kind, input.config);
  const routing = await routingFor(context, input.kind, input.routing);
  return await audited(context, 'createSink', id, async () => {
    await proveConfig(context, input.kind, config);
    await drain(context);
    const sink = await context.store.upsertSink({
      id,
      name: input.name,
      kind: input.kind,
      config,
      routing,
      enabled: input.enabled ?? true,
      createdAt: now(),
      updatedAt: now(),
    });
    try {
      await startDelivery(context);
    } catch (error) {
      await context.store.deleteSink(id);
      throw error;
    }
    return sink;
  });
}

async function drain(context: ApiContext): Promise<void> {
  while ((await context.store.routeOutbox(5_000, now())) > 0);
}

/** Changes what the input names. What waits already goes by the new configuration and the old routing. */
export async function updateSink(context: ApiContext, id: string, input: UpdateSinkInput): Promise<SinkRecord> {
  authorize(context, 'operate');
  return await audited(context, 'updateSink', id, async () => {
    const stored = await requireSink(context, id);
    const config = input.config == null ? stored.config : checkedConfig(stored.kind, input.config);
    if (config !== stored.config) await proveConfig(context, stored.kind, config);
    const sink = await context.store.upsertSink({
      ...stored,
      name: input.name ?? stored.name,
      config,
      routing: input.routing == null ? stored.routing : await routingFor(context, stored.kind, input.routing),
      enabled: input.enabled ?? stored.enabled,
      updatedAt: now(),
    });
    await startDelivery(context);
    return sink;
  });
}

/** Deletes a sink with what waits for it. */
export async function deleteSink(context: ApiContext, id: string): Promise<void> {
  authorize(context, 'operate');
  await audited(context, 'deleteSink', id, async () => {
    await requireSink(context, id);
    await context.store.deleteSink(id);
  });
}

/** Sends a made-up finding past the queue. */
export async function testSink(context: ApiContext, id: string) {
  authorize(context, 'operate');
  return await audited(context, 'testSink', id, async () => {
    await requireSink(context, id);
    return await tryAtWorker(context, { sinkId: id });
  });
}

/** Queues a sink's dead letters anew. */
export async function replaySink(context: ApiContext, id: string): Promise<number> {
  authorize(context, 'operate');
  return await audited(context, 'replaySink', id, async () => {
    await requireSink(context, id);
    const replayed = await context.store.replayDead(id, now());
    await startDelivery(context);
    return replayed;
  });
}
