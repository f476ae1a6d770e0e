import { z } from 'zod';
import { query, queryAll } from './graphql.ts';
import { connectionOf } from './list-command.ts';
import { oneNamed } from './only-one.ts';
import type { Column } from './output.ts';

export const sinkFields =
  'id name kind enabled routing { minSeverity kinds types accountIds statuses filter sweeps remediations digestMinutes quietHours { from to timeZone } } health { pending delivered dead lastDeliveredAt lastCode }';
export const sinkShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  enabled: z.boolean(),
  /** Conditions that are set; the others are null. */
  routing: z.record(z.string(), z.unknown()),
  health: z.object({
    pending: z.number(),
    delivered: z.number(),
    dead: z.number(),
    lastDeliveredAt: z.string().nullable(),
    lastCode: z.string().nullable(),
  }),
});
export type Sink = z.infer<typeof sinkShape>;

export const sinkColumns: readonly Column<Sink>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Kind', value: ({ kind }) => kind },
  { title: 'On', value: ({ enabled }) => (enabled ? 'yes' : 'no') },
  { title: 'Waiting', value: ({ health }) => health.pending },
  { title: 'Delivered', value: ({ health }) => health.delivered },
  { title: 'Dead', value: ({ health }) => health.dead },
  { title: 'Last', value: ({ health }) => health.lastDeliveredAt },
  { title: 'Failure', value: ({ health }) => health.lastCode },
];

export function allSinks(api: string): Promise<Sink[]> {
  const document = `query Sinks($first: Int!, $after: String) { sinks(first: $first, after: $after) {
    nodes { ${sinkFields} } pageInfo { hasNextPage endCursor } } }`;
  const page = z.object({ sinks: connectionOf(sinkShape) });
  return queryAll(api, document, {}, (data) => page.parse(data).sinks);
}

/** The sink by its id, the beginning of it, or its name. */
export const findSink = async (api: string, given: string): Promise<Sink> =>
  oneNamed('sink', 'sink list', given, await allSinks(api));

const deadShape = z.object({
  findingId: z.string(),
  code: z.string(),
  detail: z.string(),
  attempts: z.number(),
  endedAt: z.string(),
});
export type DeadLetter = z.infer<typeof deadShape>;
export const deadColumns: readonly Column<DeadLetter>[] = [
  { title: 'Finding or sweep', value: ({ findingId }) => findingId },
  { title: 'Code', value: ({ code }) => code },
  { title: 'Detail', value: ({ detail }) => detail },
  { title: 'Tries', value: ({ attempts }) => attempts },
  { title: 'Given up', value: ({ endedAt }) => endedAt },
];

/** What the sink did not take, the latest first. */
export async function deadLetters(api: string, id: string, first: number): Promise<readonly DeadLetter[]> {
  const document = `query Dead($id: ID!, $first: Int!) { sink(id: $id) {
    deadLetters(first: $first) { findingId code detail attempts endedAt } } }`;
  const shape = z.object({ sink: z.object({ deadLetters: z.array(deadShape) }).nullable() });
  return shape.parse(await query(api, document, { id, first })).sink?.deadLetters ?? [];
}

const kindShape = z.object({
  id: z.string(),
  title: z.string(),
  configSchema: z.looseObject({
    properties: z.record(z.string(), z.unknown()).default({}),
    required: z.array(z.string()).default([]),
  }),
});
export type SinkKind = z.infer<typeof kindShape>;
const fieldsOf = ({ configSchema }: SinkKind, required: boolean): string =>
  Object.keys(configSchema.properties)
    .filter((name) => configSchema.required.includes(name) === required)
    .join(', ');
export const kindColumns: readonly Column<SinkKind>[] = [
  { title: 'Kind', value: ({ id }) => id },
  { title: 'Title', value: ({ title }) => title },
  { title: 'Its configuration needs', value: (kind) => fieldsOf(kind, true) },
  { title: 'may have', value: (kind) => fieldsOf(kind, false) },
];

export async function sinkKinds(api: string): Promise<readonly SinkKind[]> {
  const data = await query(api, 'query Kinds { sinkKinds { id title configSchema } }');
  return z.object({ sinkKinds: z.array(kindShape) }).parse(data).sinkKinds;
}
