import { z } from 'zod';
import type { Column } from './output.ts';

export const ruleFields =
  'id name reason action parameters filter plansPerDay version authors enabled enabledBy enabledAt latestSimulation { at days plans }';
export const ruleShape = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.string(),
  action: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  filter: z.record(z.string(), z.unknown()),
  plansPerDay: z.number(),
  version: z.string(),
  authors: z.array(z.string()),
  enabled: z.boolean(),
  enabledBy: z.string().nullable(),
  enabledAt: z.string().nullable(),
  latestSimulation: z.object({ at: z.string(), days: z.number(), plans: z.number() }).nullable(),
});
export type RemediationRule = z.infer<typeof ruleShape>;

export const ruleColumns: readonly Column<RemediationRule>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Name', value: ({ name }) => name },
  { title: 'Findings', value: ({ filter }) => JSON.stringify(filter) },
  { title: 'Action', value: ({ action }) => action },
  { title: 'A day', value: ({ plansPerDay }) => String(plansPerDay) },
  { title: 'On', value: ({ enabled }) => (enabled ? 'yes' : 'no') },
  { title: 'Authors', value: ({ authors }) => authors.join(', ') },
  {
    title: 'Simulated',
    value: ({ latestSimulation: last }) => (last === null ? 'no' : `${last.at}: ${last.plans} plans`),
  },
];

const place = { accountId: z.string(), bucketName: z.string().nullable() };
export const simulationFields = `version days at findings resolved suppressed withoutObject accounts buckets places looked plans
  approvedBeforehand waiting outcomes { outcome reason places } topBuckets { accountId bucketName findings }
  examples { accountId bucketName objectKey findingId outcome reason diff }`;
export const simulationShape = z.object({
  version: z.string(),
  days: z.number(),
  at: z.string(),
  findings: z.number(),
  resolved: z.number(),
  suppressed: z.number(),
  withoutObject: z.number(),
  accounts: z.number(),
  buckets: z.number(),
  places: z.number(),
  looked: z.number(),
  plans: z.number(),
  approvedBeforehand: z.number(),
  waiting: z.number(),
  outcomes: z.array(z.object({ outcome: z.string(), reason: z.string().nullable(), places: z.number() })),
  topBuckets: z.array(z.object({ ...place, findings: z.number() })),
  examples: z.array(
    z.object({
      ...place,
      objectKey: z.string().nullable(),
      findingId: z.string(),
      outcome: z.string(),
      reason: z.string().nullable(),
      diff: z.string(),
    }),
  ),
});
export type Simulation = z.infer<typeof simulationShape>;
