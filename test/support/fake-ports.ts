import { ApplicationFailure, Context } from '@temporalio/activity';
import type {
  AccountPort,
  AllowListPort,
  BucketPort,
  ChangePort,
  DeliveryPort,
  ExternalFindingPort,
  LabelPort,
  RemediationRulePort,
  RemediationWorkPort,
  SchedulePort,
  SweepPort,
} from '../../workflows/ports.ts';

type Ports = SweepPort &
  AccountPort &
  AllowListPort &
  BucketPort &
  ChangePort &
  ExternalFindingPort &
  SchedulePort &
  DeliveryPort &
  RemediationWorkPort &
  LabelPort &
  RemediationRulePort;

/** An organization in memory: how many accounts, buckets each, pages each. */
interface FakeOrganization {
  readonly accounts: number;
  readonly buckets: number;
  readonly pages: number;
  readonly accountWindow?: number;
  readonly bucketWindow?: number;
  readonly scanObjects?: boolean;
}

export interface FakePorts {
  readonly ports: Ports;
  /** Activities in order of their start, as `name key`. */
  readonly calls: string[];
  /** Most scanPage activities that ran at one moment, per account. */
  readonly mostOpen: Map<string, number>;
  readonly gaps: string[];
  readonly outcomes: string[];
}

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${String(n).padStart(4, '0')}`);
const page = (
  all: readonly string[],
  after: string | null,
  limit: number,
): { items: string[]; next: string | null } => {
  const rest = all.filter((id) => after === null || id > after);
  const items = rest.slice(0, limit);
  return { items, next: rest.length > items.length ? (items.at(-1) ?? null) : null };
};

/** The ports of the workflows, played by functions; `overrides` replace single activities. Only for workflow unit tests. */
export function fakePorts(
  organization: FakeOrganization,
  overrides: (ports: Ports, calls: string[]) => Partial<Ports> = () => ({}),
): FakePorts {
  const calls: string[] = [];
  const gaps: string[] = [];
  const outcomes: string[] = [];
  const open = new Map<string, number>();
  const mostOpen = new Map<string, number>();
  const empty = { objectsListed: 0, objectsScanned: 0, bytesRead: 0, findings: 0, covered: true };
  const limit = 7;
  const ports: Ports = {
    discoverOrganization: async () => ({
      accountsTotal: organization.accounts,
      accountWindow: organization.accountWindow ?? 3,
      bucketWindow: organization.bucketWindow ?? 2,
      scanObjects: organization.scanObjects ?? true,
    }),
    listSweepAccounts: async ({ after }) => {
      const { items, next } = page(ids('account', organization.accounts), after, limit);
      return { accountIds: items, next };
    },
    recordGap: async ({ accountId, bucketName, code }) => {
      gaps.push(`${accountId}/${bucketName ?? '*'} ${code}`);
      return { recorded: true };
    },
    setSweepStatus: async ({ status }) => {
      outcomes.push(status);
      return { set: true };
    },
    closeSweep: async ({ outcome }) => {
      outcomes.push(outcome);
      return { status: outcome === 'ENDED' ? (gaps.length > 0 ? 'PARTIAL' : 'COMPLETE') : outcome };
    },
    openAccount: async () => ({ open: true, buckets: organization.buckets }),
    evaluatePosture: async () => ({ evaluated: organization.buckets, findings: 0 }),
    sweepPosture: async ({ accountIds }) => {
      await Context.current().sleep(5);
      const buckets = accountIds.length * organization.buckets;
      return { accounts: accountIds.length, accountsFailed: 0, buckets, bucketsDone: buckets, findings: 0 };
    },
    listBucketScans: async ({ after }) => {
      const { items, next } = page(ids('bucket', organization.buckets), after, limit);
      return { bucketNames: items, next };
    },
    closeAccount: async () => ({ ...empty, buckets: organization.buckets, bucketsDone: organization.buckets }),
    scanPage: async ({ accountId, startAfter }) => {
      const now = (open.get(accountId) ?? 0) + 1;
      open.set(accountId, now);
      mostOpen.set(accountId, Math.max(mostOpen.get(accountId) ?? 0, now));
      await Context.current().sleep(5);
      open.set(accountId, (open.get(accountId) ?? 1) - 1);
      const number = startAfter === null ? 1 : Number(startAfter) + 1;
      return { next: number < organization.pages ? String(number) : null, objects: 1000, bytesRead: 1, gone: false };
    },
    closeBucket: async ({ code }) => ({ ...empty, objectsListed: organization.pages * 1000, covered: code === null }),
    createScheduledSweep: async ({ scheduleId, startedAt }) => ({
      sweepId: `${scheduleId}-${startedAt.replace(/\D/g, '')}`,
    }),
    routeOutbox: async () => ({ routed: 0, sinkIds: [] }),
    deliverDue: async () => ({ there: false, delivered: 0, waitMs: null }),
    pollChanges: async () => ({ there: false, received: 0 }),
    evaluateChange: async () => ({ events: 0, buckets: 0, more: false }),
    giveUpChange: async () => ({ events: 0 }),
    readExternalFindings: async () => ({ places: organization.accounts * 2, findings: 0, gaps: 0 }),
    recordExternalGap: async ({ code }) => {
      gaps.push(`organization/* ${code}`);
      return { recorded: true };
    },
    readAllowList: async () => ({ status: 'OK', version: 1 }),
    deliverTest: async () => ({ outcome: 'DELIVERED', code: null, detail: null }),
    nextLabels: async () => ({ buckets: [], next: null }),
    planLabel: async ({ bucketName }) => ({ planId: bucketName, state: 'DRY_RUN' }),
    planRemediation: async ({ action, dryRun }) => ({ planId: action, state: dryRun ? 'DRY_RUN' : 'PROPOSED' }),
    openRemediation: async () => ({
      state: 'PROPOSED',
      proposedBy: 'alice',
      expiresAt: '2100-01-01T00:00:00.000Z',
      marked: false,
    }),
    decideRemediation: async ({ state }) => ({ state }),
    applyRemediation: async () => ({ state: 'SUCCEEDED', waitUntil: null }),
    markRemediation: async () => ({ state: 'MARKED' }),
    unmarkRemediation: async () => ({ again: false }),
    settleRemediation: async ({ code }) => ({ state: `SETTLED ${code}` }),
    undoRemediation: async () => ({ state: 'UNDONE' }),
    settleUndo: async ({ code }) => ({ state: `SETTLED ${code}` }),
    nextRuleMatches: async () => ({ rules: 0, at: '2026-01-01T00:00:00.000Z', matches: [] }),
    planByRule: async ({ findingId }) => ({ state: 'PROPOSED', planId: findingId, recorded: true }),
    simulateRemediationRule: async () => ({ version: 'v', places: 0, plans: 0 }),
  };
  const all: Ports = { ...ports, ...overrides(ports, calls) };
  return { ports: traced(all, calls), calls, mostOpen, gaps, outcomes };
}

/** Notes each activity's start under its name and place. */
function traced(ports: Ports, calls: string[]): Ports {
  const entries = Object.entries(ports).map(([name, run]) => [
    name,
    (input: { accountId?: string; bucketName?: string | null }) => {
      calls.push(
        [name, input.accountId, input.bucketName].filter((part) => part !== undefined && part !== null).join(' '),
      );
      return run(input as never);
    },
  ]);
  return Object.fromEntries(entries);
}

/** A failure as the worker's activities throw it when retries cannot mend it. */
export const hopeless = (code: string, detail?: string): ApplicationFailure =>
  ApplicationFailure.create({
    type: code,
    message: code,
    nonRetryable: true,
    details: detail === undefined ? [] : [detail],
  });
