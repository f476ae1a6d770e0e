import type { ExternalFindingsResult } from '../../../workflows/messages.ts';
import { retryAdvice } from '../../../workflows/retry.ts';
import {
  type Coverage,
  type ExternalFinding,
  type ExternalPlace,
  ExternalProvider,
  type ExternalReadStatus,
  OrgsweepError,
} from '../../model/index.ts';
import type { ExternalRead } from '../../store/contract.ts';
import type { WorkerDeps } from '../deps.ts';
import { mapLimited } from '../map-limited.ts';

/** Of one place, before it becomes a gap; the SDK has tried each call six times by then. */
const mostTries = 3;
const regionsAtOnce = 4;
const placesAtOnce = 8;
/** What Security Hub's filter takes (Security Hub user guide, "Quotas"); with more accounts, all are listed. */
const mostNamed = 20;

type ExternalDeps = Pick<WorkerDeps, 'store' | 'log'> & {
  readonly source: WorkerDeps['aws']['externalFindings'];
  /** Ends early when the activity is cancelled. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly signal: AbortSignal;
};

interface Scope {
  readonly sweepId: string | null;
  readonly at: string;
  readonly accountIds: ReadonlySet<string>;
}

const placeKey = ({ accountId, region }: ExternalPlace): string => `${accountId} ${region}`;

function statusOf(code: OrgsweepError['code']): ExternalReadStatus {
  if (code === 'SERVICE_NOT_ENABLED') return 'NOT_ENABLED';
  return code === 'ACCESS_DENIED' || code === 'ROLE_NOT_ASSUMABLE' ? 'DENIED' : 'FAILED';
}

/** Tries `work` as its failures deserve; what stays is returned. Failures of our own services, and cancellation, are thrown. */
async function tried(deps: ExternalDeps, work: () => Promise<void>): Promise<OrgsweepError | null> {
  for (let attempt = 1; ; attempt += 1) {
    deps.signal.throwIfAborted();
    try {
      await work();
      return null;
    } catch (error) {
      if (!(error instanceof OrgsweepError)) throw error;
      const advice = retryAdvice(error.code);
      if (advice.maxAttempts === Number.POSITIVE_INFINITY) throw error;
      if (attempt >= Math.min(mostTries, advice.maxAttempts)) return error;
      await deps.pause(advice.delayMs(attempt));
    }
  }
}

/** Reads what GuardDuty and Security Hub have about the buckets of a scope. What a place could not tell is its gap. */
export async function readExternal(deps: ExternalDeps, scope: Scope): Promise<ExternalFindingsResult> {
  const { store, source } = deps;
  const { sweepId, at } = scope;
  const handle = (accountId: string) => ({ sweepId: sweepId ?? 'external-findings', accountId });
  const accountIds = [...scope.accountIds];
  const named = accountIds.length <= mostNamed ? accountIds : null;
  const sum = { places: 0, findings: 0, gaps: 0 };

  const take = async (
    pages: AsyncIterable<readonly ExternalFinding[]>,
    relayed: ReadonlySet<string>,
  ): Promise<void> => {
    for await (const page of pages) {
      deps.signal.throwIfAborted();
      const wanted = page.filter(
        (finding) =>
          scope.accountIds.has(finding.accountId) &&
          !(finding.provider === 'SECURITY_HUB' && finding.product === 'GuardDuty' && relayed.has(placeKey(finding))),
      );
      await store.writeExternalFindings(at, wanted);
      sum.findings += wanted.length;
    }
  };

  const close = async (reads: readonly ExternalRead[]): Promise<void> => {
    await store.closeExternalReads(at, reads);
    const gaps = reads.filter(({ status }) => status !== 'COVERED');
    sum.places += reads.length;
    sum.gaps += gaps.filter(({ status }) => status !== 'NOT_ENABLED').length;
    if (sweepId !== null && gaps.length > 0) await store.writeCoverage(sweepId, gaps.map(gapRow));
  };

  /** By the administrator's view, region by region; answers with the places that it does not cover. */
  const byAdministrator = async (
    provider: ExternalProvider,
    administrator: string,
    places: readonly ExternalPlace[],
    relayed: ReadonlySet<string>,
  ): Promise<readonly ExternalPlace[]> => {
    const left = await mapLimited([...new Set(places.map(({ region }) => region))], regionsAtOnce, async (region) => {
      const here = places.filter((place) => place.region === region);
      let covered: readonly ExternalPlace[] = [];
      const failure = await tried(deps, async () => {
        const members = await source.members(handle(administrator), provider, region);
        const seen = here.filter(({ accountId }) => members.has(accountId));
        if (seen.length > 0) await take(source.read(handle(administrator), provider, region, named), relayed);
        covered = seen;
      });
      if (failure !== null) {
        deps.log.warn({ err: failure, provider, region, accountId: administrator }, 'each account is asked instead');
        return here;
      }
      await close(
        covered.map((place) => ({
          ...place,
          provider,
          status: 'COVERED',
          reason: null,
          administratorId: administrator,
        })),
      );
      const done = new Set(covered);
      return here.filter((place) => !done.has(place));
    });
    return left.flat();
  };

  for (const provider of Object.values(ExternalProvider)) {
    const places = await store.externalPlaces(provider, accountIds, at);
    if (places.length === 0) continue;
    const relayed = provider === 'SECURITY_HUB' ? await readByGuardDuty(store, places, at) : new Set<string>();
    const known: { id: string | null } = { id: null };
    const failure = await tried(deps, async () => {
      known.id = await source.administrator(provider);
    });
    if (failure !== null) deps.log.warn({ err: failure, provider }, 'no administrator is known: each account is asked');
    const left = known.id === null ? places : await byAdministrator(provider, known.id, places, relayed);
    await mapLimited(left, placesAtOnce, async (place) => {
      const gap = await tried(deps, () =>
        take(source.read(handle(place.accountId), provider, place.region, null), relayed),
      );
      const status = gap === null ? 'COVERED' : statusOf(gap.code);
      const reason = gap === null ? null : [gap.code, gap.detail].filter((part) => part !== undefined).join(' ');
      await close([{ ...place, provider, status, reason, administratorId: null }]);
    });
  }
  return sum;
}

/** Where GuardDuty itself was read: what Security Hub passes on of it would be there twice. */
async function readByGuardDuty(
  store: ExternalDeps['store'],
  places: readonly ExternalPlace[],
  at: string,
): Promise<ReadonlySet<string>> {
  const reads = await store.externalFindingReads(places);
  return new Set(
    reads
      .filter(({ provider, status, readAt }) => provider === 'GUARD_DUTY' && status === 'COVERED' && readAt === at)
      .map(placeKey),
  );
}

const gapRow = ({ provider, accountId, region, status, reason }: ExternalRead): Coverage => ({
  aspect: provider,
  scope: 'REGION',
  accountId,
  region,
  bucketName: null,
  status: status === 'NOT_ENABLED' ? 'SKIPPED' : status === 'DENIED' ? 'DENIED' : 'FAILED',
  reason,
});
