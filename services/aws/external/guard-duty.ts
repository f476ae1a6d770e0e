import {
  type Finding,
  type FindingCriteria,
  GetDetectorCommand,
  GetFindingsCommand,
  ListDetectorsCommand,
  ListFindingsCommand,
  ListMembersCommand,
} from '@aws-sdk/client-guardduty';
import { type ExternalFinding, externalSeverity, OrgsweepError } from '../../model/index.ts';
import type { MemberCaller } from '../caller.ts';
import type { AccountHandle } from '../contract.ts';
import { malformed } from '../errors.ts';
import { paged } from '../paged.ts';
import { bucketOfArn, firstTime, oneLine } from './texts.ts';

/** GetFindings takes 50 ids (GuardDuty API reference). */
const atOnce = 50;
/** S3 Protection's resource, and Malware Protection's; archived ones are what somebody has dealt with. */
const openAboutBuckets = (accountIds: readonly string[] | null): FindingCriteria => ({
  Criterion: {
    'resource.resourceType': { Equals: ['S3Bucket', 'S3Object'] },
    'service.archived': { Equals: ['false'] },
    ...(accountIds === null ? {} : { accountId: { Equals: [...accountIds] } }),
  },
});

/** The detector of the account in the region. SERVICE_NOT_ENABLED when there is none, or it is suspended. */
async function detectorOf(caller: MemberCaller, handle: AccountHandle, region: string): Promise<string> {
  const list = 'guardduty:ListDetectors';
  const { DetectorIds } = await caller.call(handle, region, list, ({ guardduty }) =>
    guardduty.send(new ListDetectorsCommand({})),
  );
  const DetectorId = DetectorIds?.[0];
  const notEnabled = (detail: string): OrgsweepError =>
    new OrgsweepError('SERVICE_NOT_ENABLED', `GuardDuty is not enabled in ${region}.`, { detail });
  if (DetectorId === undefined) throw notEnabled(list);
  const get = 'guardduty:GetDetector';
  const { Status } = await caller.call(handle, region, get, ({ guardduty }) =>
    guardduty.send(new GetDetectorCommand({ DetectorId })),
  );
  if (Status === 'DISABLED') throw notEnabled(get);
  return DetectorId;
}

/** What of a finding is kept, once for each of its buckets. */
function kept(finding: Finding): ExternalFinding[] {
  const action = 'guardduty:GetFindings';
  const { Id, AccountId, Region, Type, Severity, Resource, Service } = finding;
  if (!Id || !AccountId || !Region || !Type || Severity === undefined) throw malformed(action, 'half a finding');
  if (Service?.Archived === true) return [];
  const score = Math.min(100, Math.max(0, Math.round(Severity * 10)));
  const names = (Resource?.S3BucketDetails ?? []).flatMap(({ Arn, Name }) => bucketOfArn(Arn) ?? Name ?? []);
  return [...new Set(names)].map((bucketName) => ({
    provider: 'GUARD_DUTY',
    foreignId: Id.slice(0, 512),
    product: 'GuardDuty',
    type: oneLine(Type, 128),
    title: oneLine(finding.Title, 256),
    severity: externalSeverity(score),
    severityScore: score,
    control: null,
    count: Math.max(1, Math.round(Service?.Count ?? 1)),
    accountId: AccountId,
    region: Region,
    bucketName: bucketName.slice(0, 255),
    firstSeen: firstTime(action, Service?.EventFirstSeen, finding.CreatedAt),
    lastSeen: firstTime(action, Service?.EventLastSeen, finding.UpdatedAt, finding.CreatedAt),
  }));
}

/** Findings about buckets that GuardDuty has in the region for the account, and where it administers others, for them. */
export async function* readGuardDuty(
  caller: MemberCaller,
  handle: AccountHandle,
  region: string,
  accountIds: readonly string[] | null,
): AsyncGenerator<readonly ExternalFinding[]> {
  const DetectorId = await detectorOf(caller, handle, region);
  const list = 'guardduty:ListFindings';
  const pages = paged(list, async (NextToken) => {
    const request = new ListFindingsCommand({
      DetectorId,
      FindingCriteria: openAboutBuckets(accountIds),
      MaxResults: atOnce,
      NextToken,
    });
    const answer = await caller.call(handle, region, list, ({ guardduty }) => guardduty.send(request));
    return { items: answer.FindingIds ?? [], next: answer.NextToken };
  });
  for await (const FindingIds of pages) {
    if (FindingIds.length === 0) continue;
    const { Findings } = await caller.call(handle, region, 'guardduty:GetFindings', ({ guardduty }) =>
      guardduty.send(new GetFindingsCommand({ DetectorId, FindingIds })),
    );
    yield (Findings ?? []).flatMap(kept);
  }
}

/** Accounts whose findings the administrator sees in the region. */
export async function guardDutyMembers(
  caller: MemberCaller,
  handle: AccountHandle,
  region: string,
): Promise<ReadonlySet<string>> {
  const DetectorId = await detectorOf(caller, handle, region);
  const action = 'guardduty:ListMembers';
  const members = new Set([handle.accountId]);
  const pages = paged(action, async (NextToken) => {
    const request = new ListMembersCommand({ DetectorId, OnlyAssociated: 'true', MaxResults: 50, NextToken });
    const answer = await caller.call(handle, region, action, ({ guardduty }) => guardduty.send(request));
    return { items: answer.Members ?? [], next: answer.NextToken };
  });
  for await (const page of pages)
    for (const { AccountId, RelationshipStatus } of page)
      if (AccountId !== undefined && RelationshipStatus === 'Enabled') members.add(AccountId);
  return members;
}
