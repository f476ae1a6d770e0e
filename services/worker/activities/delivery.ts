import { randomUUID } from 'node:crypto';
import type { DeliveryPort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import { type Receipt, type SinkKind, sampleEnd, sampleEvent, sinkKind } from '../../sinks/index.ts';
import type { DueDelivery, Outcome, SinkRecord } from '../../store/contract.ts';
import type { WorkerDeps } from '../deps.ts';
import { heartbeat as beat } from '../heartbeat.ts';
import { mapLimited } from '../map-limited.ts';

const routedAtOnce = 2_000;
/** One activity works so long at most, so that Temporal sees how it goes. */
const workMs = 30_000;
const firstPauseMs = 2_000;
const longestPauseMs = 900_000;
/** After so long without success a delivery becomes a dead letter. */
const patienceMs = 7 * 86_400_000;
const ticketsEveryMs = 600_000;
const ticketsAtOnce = 50;
const timeOf = (ms: number): string => new Date(ms).toISOString();

function outcomeOf(receipt: Receipt, due: DueDelivery, nowMs: number): Outcome {
  const eventId = receipt.key;
  switch (receipt.outcome) {
    case 'DELIVERED':
      return { eventId, state: 'DELIVERED', remoteId: receipt.remoteId };
    case 'REJECTED':
      return { eventId, state: 'DEAD', code: receipt.code, detail: receipt.detail };
    case 'RETRY': {
      if (nowMs - Date.parse(due.queuedAt) > patienceMs)
        return { eventId, state: 'DEAD', code: receipt.code, detail: 'It did not get through for seven days.' };
      // Spread by the event, so that what failed together does not come back together.
      const spread = 0.5 + Number.parseInt(eventId.slice(0, 4), 16) / 65_536;
      const backOff = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(due.attempts, 20)) * spread;
      return {
        eventId,
        state: 'PENDING',
        code: receipt.code,
        dueAt: timeOf(nowMs + Math.max(backOff, receipt.afterMs ?? 0)),
      };
    }
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** Activities of delivery. */
export function createDeliveryActivities({
  store,
  sinkDeps,
  heartbeat = beat,
}: Pick<WorkerDeps, 'store' | 'sinkDeps'> & { readonly heartbeat?: (details: unknown) => void }): DeliveryPort {
  const now = () => sinkDeps.now();

  async function deliverRound(sink: SinkRecord, kind: SinkKind): Promise<{ delivered: number; tried: number }> {
    const due = await store.dueDeliveries(sink.id, kind.batchSize * kind.concurrency * 4, timeOf(now()));
    const byId = new Map(due.map((each) => [each.eventId, each]));
    const ids = [...byId.keys()];
    const [events, sweeps, remediations] = await Promise.all([
      store.findingEvents(ids),
      store.sweepEvents(ids),
      store.remediationNews(ids),
    ]);
    const found = new Set([...events, ...sweeps, ...remediations].map(({ key }) => key));
    const gone = due.filter(({ eventId }) => !found.has(eventId));
    const lost = gone.map(
      ({ eventId }): Outcome => ({
        eventId,
        state: 'DEAD',
        code: 'FINDING_GONE',
        detail: 'The finding is no longer stored.',
      }),
    );
    if (lost.length > 0) await store.recordOutcomes(sink.id, lost, timeOf(now()));
    const batches = [
      ...chunks(events, kind.batchSize).map((batch) => () => kind.deliver(batch, sink.config, sinkDeps)),
      ...chunks(sweeps, kind.batchSize).map((batch) => () => kind.deliverSweeps(batch, sink.config, sinkDeps)),
      ...chunks(remediations, kind.batchSize).map(
        (batch) => () => kind.deliverRemediations(batch, sink.config, sinkDeps),
      ),
    ];
    const counts = await mapLimited(batches, kind.concurrency, async (deliver) => {
      const outcomes = (await deliver()).flatMap((receipt) => {
        const each = byId.get(receipt.key);
        return each === undefined ? [] : [outcomeOf(receipt, each, now())];
      });
      await store.recordOutcomes(sink.id, outcomes, timeOf(now()), kind.readTickets !== null);
      return outcomes.filter(({ state }) => state !== 'PENDING').length;
    });
    return { delivered: counts.reduce((sum, count) => sum + count, lost.length), tried: due.length };
  }

  return {
    async routeOutbox() {
      let routed = 0;
      for (;;) {
        const some = await store.routeOutbox(routedAtOnce, timeOf(now()));
        routed += some;
        heartbeat({ routed });
        if (some < routedAtOnce) break;
      }
      return { routed, sinkIds: (await store.sinks()).filter(({ enabled }) => enabled).map(({ id }) => id) };
    },

    async deliverDue({ sinkId }) {
      const end = now() + workMs;
      let delivered = 0;
      while (now() < end) {
        const sink = await store.sink(sinkId);
        if (sink === null || !sink.enabled) return { there: false, delivered, waitMs: null };
        const round = await deliverRound(sink, kindOf(sink));
        delivered += round.delivered;
        heartbeat({ delivered });
        // Nothing gets through: what waits behind need not be tried now.
        if (round.delivered === 0) break;
      }
      await readTickets(sinkId);
      const next = await store.nextDueAt(sinkId);
      return { there: true, delivered, waitMs: next === null ? null : Math.max(Date.parse(next) - now(), 1_000) };
    },

    async deliverTest(what) {
      if ('kind' in what) return await proved(what);
      const { sinkId } = what;
      const sink = await store.sink(sinkId);
      if (sink === null)
        throw new OrgsweepError('NOT_FOUND', `There is no sink "${sinkId}".`, { advice: 'List them with `sinks`.' });
      const receipt = await tried(sink, kindOf(sink));
      if (receipt === undefined) return { outcome: 'RETRY', code: 'NO_RECEIPT', detail: null };
      return {
        outcome: receipt.outcome,
        code: receipt.outcome === 'DELIVERED' ? null : receipt.code,
        detail: receipt.outcome === 'REJECTED' ? receipt.detail : null,
      };
    },
  };

  /** Sends a made-up finding; one that goes into an account goes into that of the latest finding, and is ended again. */
  async function tried(sink: SinkRecord, kind: SinkKind): Promise<Receipt | undefined> {
    const latest = kind.intoAccounts
      ? await store.findings.page({}, 'LAST_SEEN_DESC', { first: 1, after: null })
      : null;
    const place = latest?.edges[0]?.node;
    const sample = sampleEvent(
      randomUUID(),
      timeOf(now()),
      place && { accountId: place.accountId, region: place.region },
    );
    const [receipt] = await kind.deliver([sample], sink.config, sinkDeps);
    if (!kind.intoAccounts || receipt?.outcome !== 'DELIVERED') return receipt;
    return (await kind.deliver([sampleEnd(sample)], sink.config, sinkDeps))[0];
  }

  /** What became of tickets, some at a time; a tracker that does not answer is asked again later. */
  async function readTickets(sinkId: string): Promise<void> {
    const sink = await store.sink(sinkId);
    const read = sink === null ? null : kindOf(sink).readTickets;
    if (sink === null || read === null) return;
    const open = await store.ticketsToCheck(sinkId, timeOf(now() - ticketsEveryMs), ticketsAtOnce);
    if (open.length === 0) return;
    try {
      const ids = open.map(({ remoteId }) => remoteId);
      const states = await read(ids, sink.config, sinkDeps);
      const told = new Set(states.map(({ remoteId }) => remoteId));
      const gone = ids.flatMap((remoteId) =>
        told.has(remoteId) ? [] : [{ remoteId, state: 'Not found', closed: true }],
      );
      await store.recordTickets(sinkId, [...states, ...gone], timeOf(now()));
    } catch (error) {
      if (!(error instanceof OrgsweepError)) throw error;
    }
  }

  async function proved({ kind, configJson }: { readonly kind: string; readonly configJson: string }) {
    try {
      await kindOf({ name: 'new', kind }).check(JSON.parse(configJson))?.(sinkDeps);
      return { outcome: 'DELIVERED', code: null, detail: null };
    } catch (error) {
      if (!(error instanceof OrgsweepError)) throw error;
      const detail = [error.message, error.advice].filter((part) => part !== '').join(' ');
      return { outcome: error.retryable ? 'RETRY' : 'REJECTED', code: error.code, detail };
    }
  }
}

function kindOf(sink: Pick<SinkRecord, 'name' | 'kind'>): SinkKind {
  const kind = sinkKind(sink.kind);
  if (kind !== undefined) return kind;
  throw new OrgsweepError('BAD_USER_INPUT', `The sink "${sink.name}" is of the unknown kind "${sink.kind}".`, {
    advice: 'It was stored by another version; delete it and make it anew.',
  });
}
