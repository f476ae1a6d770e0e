import { everyAccessFact, failed, OrgsweepError, partitionOf } from '../../model/index.ts';
import {
  canAccess as ask,
  type BucketContext,
  type ExplainedWay,
  evaluateAccess,
  explainAccess,
  explainObjects,
  explainWays,
  factsAfter,
  inWords,
  type ObjectAccessFacts,
  objectionsTo,
  type ProposedChange,
  type Truth,
} from '../../posture/index.ts';
import type { BucketRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import { findBucket, getBucket } from '../buckets/bucket.service.ts';
import type { ApiContext } from '../context.ts';
import type { AccessPreviewInput, CanAccessArgs, WhoCanAccessArgs } from './bucket-access.input.ts';
import type { AccessAnswerType, AccessBasisType, AccessExplanationType, AccessWayType } from './bucket-access.type.ts';

const nothingRead = everyAccessFact(failed('NOT_SWEPT'));

const tristate = (truth: Truth): string => (truth === 'unknown' ? 'UNKNOWN' : truth ? 'YES' : 'NO');
const shownWays = (ways: readonly ExplainedWay[]): AccessWayType[] =>
  ways.map((way) => ({ ...way, open: tristate(way.open) }));

const changeOf = ({ policy, publicAccessBlock }: AccessPreviewInput): ProposedChange => ({
  ...(policy == null ? {} : { policy }),
  ...(publicAccessBlock == null ? {} : { publicAccessBlock }),
});

async function bucketOf(context: ApiContext, { bucket: name, accountId }: WhoCanAccessArgs): Promise<BucketRow> {
  const bucket = accountId == null ? await findBucket(context, name) : await getBucket(context, { accountId, name });
  if (bucket === null || bucket.gone)
    throw new OrgsweepError('NOT_FOUND', `There is no bucket "${name}"${bucket === null ? '' : ' any more'}.`, {
      advice: 'A sweep must have listed it; `buckets` shows what there is.',
    });
  return bucket;
}

/** The facts that the question is about, where the bucket stands, and what both come from. */
async function sceneOf(
  context: ApiContext,
  args: WhoCanAccessArgs,
): Promise<{ readonly facts: ObjectAccessFacts; readonly home: BucketContext; readonly basis: AccessBasisType }> {
  const bucket = await bucketOf(context, args);
  const [stored, organization] = await Promise.all([
    context.store.accessFacts(bucket),
    context.store.organizationContext(),
  ]);
  const home: BucketContext = {
    accountId: bucket.accountId,
    bucketName: bucket.name,
    region: bucket.region,
    partition: partitionOf(bucket.region),
    organizationId: organization.organizationId,
    organizationAccountIds: new Set(organization.accountIds),
    ...(organization.guardrails === undefined ? {} : { guardrails: organization.guardrails }),
    ...(stored === null ? {} : { at: stored.sweepAt }),
  };
  const present = stored?.facts ?? nothingRead;
  const change = args.preview == null ? {} : changeOf(args.preview);
  const warnings = objectionsTo(present, change, home);
  const unread = 'No sweep has stored the settings of this bucket yet';
  return {
    facts: factsAfter(present, change),
    home,
    basis: {
      bucket,
      sweepId: stored?.sweepId ?? null,
      asOf: stored?.sweepAt ?? null,
      isPreview: Object.keys(change).length > 0,
      warnings: stored === null ? [unread, ...warnings] : warnings,
    },
  };
}

/** Who can reach the bucket, as the last sweep saw it or as a proposed change would make it. */
export async function whoCanAccess(context: ApiContext, args: WhoCanAccessArgs): Promise<AccessExplanationType> {
  authorize(context, 'read');
  const { facts, home, basis } = await sceneOf(context, args);
  const report = evaluateAccess(facts, home);
  const objects = explainObjects(facts, home);
  return {
    ...basis,
    isPublic: tristate(report.isPublic),
    policyStatusIsPublic: tristate(report.policyStatusIsPublic),
    publicAccessBlocked: tristate(report.publicAccessBlocked),
    permissions: explainAccess(report).map((verdict) => ({ ...verdict, ways: shownWays(verdict.ways) })),
    objects: { ...objects, isPublic: tristate(objects.isPublic), ways: shownWays(objects.ways) },
  };
}

/** Whether the bucket lets one principal do one thing. */
export async function canAccess(context: ApiContext, args: CanAccessArgs): Promise<AccessAnswerType> {
  authorize(context, 'read');
  const { facts, home, basis } = await sceneOf(context, args);
  const partition = /^arn:([^:]+):/.exec(args.principal)?.[1] ?? home.partition;
  if (partition !== home.partition)
    throw new OrgsweepError(
      'BAD_USER_INPUT',
      `The principal is of partition ${partition}, the bucket of ${home.partition}.`,
      {
        advice: 'Principals of one partition cannot reach buckets of another.',
      },
    );
  const { principal, action, key } = args;
  const answer = ask({ principal, action, ...(key == null ? {} : { key }) }, facts, home);
  const ways = explainWays(answer.ways);
  return {
    ...basis,
    allowed: tristate(answer.allowed),
    reasons: answer.allowed === 'unknown' ? answer.doubts : [],
    why:
      ways.length === 0 && answer.doubts.length > 0
        ? answer.doubts.join(', ')
        : inWords(ways, 'no statement or grant lets it in'),
    ways: shownWays(ways),
  };
}
