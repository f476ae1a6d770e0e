import type {
  FindingEvent,
  FindingKind,
  FindingStatus,
  RemediationNews,
  Severity,
  SweepEvent,
} from '../model/index.ts';
import type { FindingRuleFilter } from './finding-rule-contract.ts';
import type { FindingRow, SeenFilter } from './query-contract.ts';

/** Conditions on findings, but for those that news has of its own. */
type RoutingFilter = Omit<FindingRuleFilter, 'statuses' | keyof SeenFilter>;

/** A dead letter: what a sink refused for good, or what did not get through in seven days. */
export interface DeadLetter {
  readonly eventId: string;
  /** Of the finding, the sweep or the remediation that it is news of. */
  readonly findingId: string;
  readonly code: string;
  readonly detail: string;
  readonly attempts: number;
  readonly endedAt: string;
}

/** Which news a sink gets: what meets every condition that is set. Times of day are `HH:MM` in `timeZone`. */
export interface Routing {
  readonly minSeverity?: Severity;
  readonly kinds?: readonly FindingKind[];
  readonly types?: readonly string[];
  readonly accountIds?: readonly string[];
  /** ACTIVE is news of changed content. */
  readonly statuses?: readonly FindingStatus[];
  /** Only news of findings that match as they stand when it is routed. */
  readonly filter?: RoutingFilter;
  /** Whether ends of sweeps, and what they did not look at, are news for it; no other condition holds for them. */
  readonly sweeps?: boolean;
  /** Whether remediations that wait for their notice period, and their ends, are news for it: those for findings that meet the other conditions. */
  readonly remediations?: boolean;
  /** News waits for the end of a window of so many minutes, so that many come at once. */
  readonly digestMinutes?: number;
  readonly quietHours?: { readonly from: string; readonly to: string; readonly timeZone: string };
}

/** A configured sink. `config` is what its kind asks for; it names secrets and holds none. */
export interface SinkRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly routing: Routing;
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** How a sink fares. */
export interface SinkHealth {
  readonly pending: number;
  readonly delivered: number;
  readonly dead: number;
  readonly lastDeliveredAt: string | null;
  /** Of the news that waits longest; null when none waits. */
  readonly oldestPendingAt: string | null;
  /** Code of the latest try that failed among what waits or is dead. */
  readonly lastCode: string | null;
}

/** What became of one try, with the time of the next one when there is one. */
export type Outcome =
  | { readonly eventId: string; readonly state: 'DELIVERED'; readonly remoteId: string | null }
  | { readonly eventId: string; readonly state: 'PENDING'; readonly code: string; readonly dueAt: string }
  | { readonly eventId: string; readonly state: 'DEAD'; readonly code: string; readonly detail: string };

export interface DueDelivery {
  readonly eventId: string;
  readonly attempts: number;
  readonly queuedAt: string;
}

/** A ticket that a sink made of a finding. */
export interface TicketRecord {
  readonly sinkId: string;
  readonly findingId: string;
  readonly remoteId: string;
  /** In the words of the tracker; null until it was asked. */
  readonly state: string | null;
  readonly closed: boolean;
  readonly checkedAt: string | null;
}

/** What the delivering side and the API need of sinks. Times are ISO 8601, UTC. */
export interface SinkStore {
  sinks(): Promise<readonly SinkRecord[]>;
  sink(id: string): Promise<SinkRecord | null>;
  /** CONFLICT when another sink has the name. */
  upsertSink(sink: SinkRecord): Promise<SinkRecord>;
  /** Takes its deliveries with it. */
  deleteSink(id: string): Promise<boolean>;
  /** Queues news that has not been routed yet for every enabled sink that wants it; returns how many pieces of news were looked at. */
  routeOutbox(limit: number, now: string): Promise<number>;
  /** What is due at a sink, oldest first, at most one piece of news of each finding: the earliest. */
  dueDeliveries(sinkId: string, limit: number, now: string): Promise<readonly DueDelivery[]>;
  /** When the next delivery of a sink is due; null when none waits. */
  nextDueAt(sinkId: string): Promise<string | null>;
  /** The events of these ids, with the finding as it stands; those whose finding is gone are left out. */
  findingEvents(eventIds: readonly string[]): Promise<readonly FindingEvent[]>;
  /** Findings as they stand now, in the shape of news and in their order. */
  findingsAsEvents(findings: readonly FindingRow[]): Promise<readonly FindingEvent[]>;
  /** The events of these ids that are about sweeps; those whose sweep is gone are left out. */
  sweepEvents(eventIds: readonly string[]): Promise<readonly SweepEvent[]>;
  /** The events of these ids that are about remediations; those whose plan is gone are left out. */
  remediationNews(eventIds: readonly string[]): Promise<readonly RemediationNews[]>;
  /** With `tickets`, what was delivered under a remote id is a ticket from then on. */
  recordOutcomes(sinkId: string, outcomes: readonly Outcome[], now: string, tickets?: boolean): Promise<void>;
  /** Tickets of a sink that were not asked for since `checkedBefore`, the longest unasked first. */
  ticketsToCheck(sinkId: string, checkedBefore: string, limit: number): Promise<readonly TicketRecord[]>;
  recordTickets(
    sinkId: string,
    states: readonly { readonly remoteId: string; readonly state: string; readonly closed: boolean }[],
    now: string,
  ): Promise<void>;
  ticketsByFindingIds(findingIds: readonly string[]): Promise<ReadonlyMap<string, readonly TicketRecord[]>>;
  /** Dead letters of a sink, the latest first, at most `limit`. */
  deadLetters(sinkId: string, limit: number): Promise<readonly DeadLetter[]>;
  /** Queues dead letters anew; returns how many. Those that later, delivered news of their finding has overtaken are dropped. */
  replayDead(sinkId: string, now: string): Promise<number>;
  sinkHealth(sinkId: string): Promise<SinkHealth>;
  /** How much news since `since` the routing would have sent. */
  previewRouting(routing: Routing, since: string): Promise<number>;
}
