import { describe, expect, it } from 'vitest';
import { noAws } from '../../test/support/no-aws.ts';
import { type FindingEvent, OrgsweepError } from '../model/index.ts';
import { inBatches } from './batches.ts';
import { sinkKind } from './index.ts';
import type { NotTaken } from './sink-aws.ts';
import { sensitiveEvent } from './testing/sample-events.ts';

const keyed = Array.from({ length: 25 }, (_, n) => ({ key: `k${n}`, bytes: n === 7 ? 90 : 10 }));
const all = { entries: 10, bytes: 1_000 };
const refusedContent = () =>
  new OrgsweepError('INTERNAL', 'sqs:SendMessage failed: InvalidMessageContents (HTTP 400).');

async function sentBy(
  limits: typeof all,
  answer: (entries: readonly { readonly key: string; readonly bytes: number }[]) => readonly NotTaken[] = () => [],
) {
  const requests: string[][] = [];
  const receipts = await inBatches(
    keyed,
    (event) => event,
    ({ bytes }) => bytes,
    limits,
    async (entries) => {
      requests.push(entries.map(({ key }) => key));
      return answer(entries);
    },
  );
  return { requests, receipts, outcomes: new Map(receipts.map((receipt) => [receipt.key, receipt])) };
}

describe('batches', () => {
  it('are within the limits of a request, in order, with one receipt an event', async () => {
    const { requests, receipts } = await sentBy({ entries: 10, bytes: 100 });
    expect(requests.flat()).toEqual(keyed.map(({ key }) => key));
    expect(requests.map((keys) => keys.length)).toEqual([7, 2, 10, 6]);
    expect(receipts.map(({ key }) => key)).toEqual(keyed.map(({ key }) => key));
    expect((await sentBy({ entries: 10, bytes: 50 })).requests).toContainEqual(['k7']);
  });

  it('are tried in halves when AWS refuses one whole, so that one bad entry takes no other with it', async () => {
    const { requests, outcomes } = await sentBy(all, (entries) => {
      if (entries.some(({ key }) => key === 'k13')) throw refusedContent();
      return [];
    });
    expect(outcomes.get('k13')).toMatchObject({ outcome: 'REJECTED', code: 'INTERNAL' });
    expect([...outcomes.values()].filter(({ outcome }) => outcome === 'DELIVERED')).toHaveLength(24);
    expect(requests.length).toBeLessThan(12);
  });

  it('are not taken apart for what no single entry is the reason of', async () => {
    for (const [code, outcome] of [
      ['ACCESS_DENIED', 'REJECTED'],
      ['THROTTLED', 'RETRY'],
    ] as const) {
      const { requests, receipts } = await sentBy(all, () => {
        throw new OrgsweepError(code, 'x');
      });
      expect(requests).toHaveLength(3);
      expect(new Set(receipts.map((receipt) => receipt.outcome))).toEqual(new Set([outcome]));
    }
  });

  it('say nothing is delivered when AWS did not take an entry that is none of theirs', async () => {
    const { outcomes } = await sentBy(all, () => [{ index: -1, code: 'X', message: '', retryable: false }]);
    expect(new Set([...outcomes.values()].map(({ outcome }) => outcome))).toEqual(new Set(['RETRY']));
  });
});

describe('Security Hub', () => {
  const eventsOf = (accountId: string, count: number): FindingEvent[] =>
    Array.from({ length: count }, (_, n) => {
      const event = sensitiveEvent({ key: `${accountId}-${n}` });
      return { ...event, key: `${accountId}-${n}`, finding: { ...event.finding, accountId } };
    });

  it('takes at most a hundred findings of one account at once, and an account that refuses stops no other', async () => {
    const asked: { accountId: string; count: number }[] = [];
    const aws = {
      ...noAws,
      importFindings: async (accountId: string, _region: string, findings: readonly unknown[]) => {
        asked.push({ accountId, count: findings.length });
        if (accountId === '222222222222') throw new OrgsweepError('ROLE_NOT_ASSUMABLE', 'x');
        if (accountId === '333333333333') throw new OrgsweepError('THROTTLED', 'x');
        return [];
      },
    };
    const events = [...eventsOf('111111111111', 150), ...eventsOf('222222222222', 3), ...eventsOf('333333333333', 2)];
    const http = () => Promise.reject(new Error('no HTTP here'));
    const deps = { aws, http, secret: () => '', now: Date.now };
    const receipts = (await sinkKind('security-hub')?.deliver(events, {}, deps)) ?? [];
    const outcomeOf = (accountId: string) => [
      ...new Set(receipts.filter(({ key }) => key.startsWith(accountId)).map(({ outcome }) => outcome)),
    ];
    expect(asked.filter(({ accountId }) => accountId === '111111111111').map(({ count }) => count)).toEqual([100, 50]);
    expect(['111111111111', '222222222222', '333333333333'].map(outcomeOf)).toEqual([
      ['DELIVERED'],
      ['REJECTED'],
      ['RETRY'],
    ]);
    expect(receipts.map(({ key }) => key)).toEqual(events.map(({ key }) => key));
  });
});
