import {
  type AwsSecurityFinding,
  type AwsSecurityFindingFilters,
  GetFindingsCommand,
  ListMembersCommand,
} from '@aws-sdk/client-securityhub';
import { type ExternalFinding, externalSeverity, OrgsweepError } from '../../model/index.ts';
import type { MemberCaller } from '../caller.ts';
import type { AccountHandle } from '../contract.ts';
import { awsErrorName, malformed } from '../errors.ts';
import { paged } from '../paged.ts';
import { bucketOfArn, firstTime, oneLine } from './texts.ts';

const action = 'securityhub:GetFindings';
/** What our own sink sends begins its generator so (services/sinks/formats/asff.ts). */
const ownGenerator = 'orgsweep/';

/** Of the region alone: an aggregating region also has copies of others, which are read where they come from. */
const openAboutBuckets = (region: string, accountIds: readonly string[] | null): AwsSecurityFindingFilters => ({
  ResourceType: [{ Value: 'AwsS3Bucket', Comparison: 'EQUALS' }],
  RecordState: [{ Value: 'ACTIVE', Comparison: 'EQUALS' }],
  WorkflowStatus: [
    { Value: 'NEW', Comparison: 'EQUALS' },
    { Value: 'NOTIFIED', Comparison: 'EQUALS' },
  ],
  GeneratorId: [{ Value: ownGenerator, Comparison: 'PREFIX_NOT_EQUALS' }],
  Region: [{ Value: region, Comparison: 'EQUALS' }],
  ...(accountIds === null
    ? {}
    : { AwsAccountId: accountIds.map((Value) => ({ Value, Comparison: 'EQUALS' as const })) }),
});

/** Names of AWS's own products; those of others are shown as company and product. */
const awsProducts: Readonly<Record<string, string>> = {
  securityhub: 'Security Hub',
  guardduty: 'GuardDuty',
  macie: 'Macie',
  inspector: 'Inspector',
  'access-analyzer': 'IAM Access Analyzer',
  config: 'Config',
};

/** Told from the product's ARN, which nobody can choose; a custom integration may call itself anything, and is shown as custom. */
function productOf({ ProductArn = '', ProductName }: AwsSecurityFinding): string {
  const [company = '', product = ''] = ProductArn.split(':product/')[1]?.split('/') ?? [];
  if (company === 'aws') return awsProducts[product] ?? oneLine(product, 64);
  return product === 'default' ? `${oneLine(ProductName, 64)} (custom)` : oneLine(`${company} ${product}`, 64);
}

/** What of a finding is kept, once for each of its buckets; nothing of one that the filters would have left out. */
function kept(finding: AwsSecurityFinding, region: string): ExternalFinding[] {
  const { Id, AwsAccountId, Severity, Workflow, Resources } = finding;
  if (!Id || !AwsAccountId || !/^\d{12}$/.test(AwsAccountId))
    throw malformed(action, 'a finding without id or account');
  const workflow = Workflow?.Status ?? 'NEW';
  const open = finding.RecordState !== 'ARCHIVED' && (workflow === 'NEW' || workflow === 'NOTIFIED');
  if (!open || finding.Compliance?.Status === 'PASSED' || (finding.GeneratorId ?? '').startsWith(ownGenerator))
    return [];
  if (finding.Region !== undefined && finding.Region !== region) return [];
  const score = Severity?.Normalized ?? 0;
  const label = externalSeverity(score);
  const names = (Resources ?? []).flatMap(({ Type, Id: arn }) =>
    Type === 'AwsS3Bucket' ? (bucketOfArn(arn) ?? []) : [],
  );
  return [...new Set(names)].map((bucketName) => ({
    provider: 'SECURITY_HUB',
    foreignId: Id.slice(0, 512),
    product: productOf(finding),
    type: oneLine(finding.Types?.[0] ?? finding.GeneratorId, 128),
    title: oneLine(finding.Title, 256),
    severity: Severity?.Label ?? label,
    severityScore: Math.min(100, Math.max(0, Math.round(score))),
    control:
      finding.Compliance?.SecurityControlId === undefined ? null : oneLine(finding.Compliance.SecurityControlId, 32),
    count: 1,
    accountId: AwsAccountId,
    region,
    bucketName,
    firstSeen: firstTime(action, finding.FirstObservedAt, finding.CreatedAt),
    lastSeen: firstTime(action, finding.LastObservedAt, finding.UpdatedAt, finding.CreatedAt),
  }));
}

/** Security Hub's word for an account that did not switch it on. */
const notSubscribed = (error: unknown): boolean => awsErrorName(error) === 'InvalidAccessException';

async function enabled<T>(detail: string, region: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!notSubscribed(error)) throw error;
    throw new OrgsweepError('SERVICE_NOT_ENABLED', `Security Hub is not enabled in ${region}.`, { detail });
  }
}

/** Findings about buckets that Security Hub has in the region for the account, and where it administers others, for them. */
export async function* readSecurityHub(
  caller: MemberCaller,
  handle: AccountHandle,
  region: string,
  accountIds: readonly string[] | null,
): AsyncGenerator<readonly ExternalFinding[]> {
  const pages = paged(action, async (NextToken) => {
    const request = new GetFindingsCommand({
      Filters: openAboutBuckets(region, accountIds),
      MaxResults: 100,
      NextToken,
    });
    const answer = await enabled(action, region, () =>
      caller.call(handle, region, action, ({ securityhub }) => securityhub.send(request), notSubscribed),
    );
    return { items: answer.Findings ?? [], next: answer.NextToken };
  });
  for await (const findings of pages) yield findings.flatMap((finding) => kept(finding, region));
}

/** Accounts whose findings the administrator sees in the region. */
export async function securityHubMembers(
  caller: MemberCaller,
  handle: AccountHandle,
  region: string,
): Promise<ReadonlySet<string>> {
  const list = 'securityhub:ListMembers';
  const members = new Set([handle.accountId]);
  const pages = paged(list, async (NextToken) => {
    const request = new ListMembersCommand({ OnlyAssociated: true, MaxResults: 50, NextToken });
    const answer = await enabled(list, region, () =>
      caller.call(handle, region, list, ({ securityhub }) => securityhub.send(request), notSubscribed),
    );
    return { items: answer.Members ?? [], next: answer.NextToken };
  });
  for await (const page of pages)
    for (const { AccountId, MemberStatus } of page)
      if (AccountId !== undefined && /^enabled$/i.test(MemberStatus ?? '')) members.add(AccountId);
  return members;
}
