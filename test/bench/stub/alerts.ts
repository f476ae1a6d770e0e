import type { StubAnswer, StubRequest } from './answers.ts';
import { accountId, bucketName, type StubOrganization } from './organization.ts';

const membersAtOnce = 50;

/** Every fifth account's first bucket has a finding in both services. */
const alerted = (stub: StubOrganization): string[] =>
  Array.from({ length: Math.ceil(stub.accounts / 5) }, (_, n) => accountId(n * 5));

function securityHubFinding(account: string) {
  return {
    Id: `hub-${account}`,
    ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
    AwsAccountId: account,
    Region: 'us-east-1',
    Title: 'S3 buckets should require TLS',
    CreatedAt: '2026-01-01T00:00:00Z',
    UpdatedAt: '2026-01-01T00:00:00Z',
    Severity: { Label: 'MEDIUM', Normalized: 40 },
    Resources: [{ Type: 'AwsS3Bucket', Id: `arn:aws:s3:::${bucketName(account, 0)}` }],
  };
}

function guardDutyFinding(id: string) {
  const account = id.slice(-12);
  return {
    id,
    accountId: account,
    region: 'us-east-1',
    type: 'Discovery:S3/AnomalousBehavior',
    severity: 2,
    title: 'unusual',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    resource: { resourceType: 'S3Bucket', s3BucketDetails: [{ name: bucketName(account, 0) }] },
    service: { archived: false, count: 1 },
  };
}

/** The page of `all` after `token`, and the next token. */
function page<T>(all: readonly T[], token: unknown, size: number): { items: readonly T[]; next: string | undefined } {
  const from = Number(token ?? 0);
  return { items: all.slice(from, from + size), next: from + size < all.length ? String(from + size) : undefined };
}

/** GuardDuty and Security Hub, both administered by the first account; null for requests to other services. */
export function alertsAnswer(stub: StubOrganization, { url, authorization, body }: StubRequest): StubAnswer | null {
  const service = /\/(guardduty|securityhub)\/aws4_request/.exec(authorization)?.[1];
  if (service === undefined) return null;
  const [path = '', search = ''] = url.split('?');
  const query = new URLSearchParams(search);
  const asked = body === '' ? {} : JSON.parse(body);
  const members = Array.from({ length: stub.accounts - 1 }, (_, n) => accountId(n + 1));
  const answer = (operation: string, value: object): StubAnswer => ({
    operation: `${service} ${operation}`,
    status: 200,
    body: JSON.stringify(value),
  });
  if (service === 'securityhub') {
    if (path === '/members') {
      const { items, next } = page(members, query.get('NextToken'), membersAtOnce);
      const Members = items.map((AccountId) => ({ AccountId, MemberStatus: 'Enabled' }));
      return answer('ListMembers', { Members, NextToken: next });
    }
    const { items, next } = page(alerted(stub), asked.NextToken, 100);
    return answer('GetFindings', { Findings: items.map(securityHubFinding), NextToken: next });
  }
  if (path === '/detector') return answer('ListDetectors', { detectorIds: ['stub'] });
  if (path === '/detector/stub') return answer('GetDetector', { status: 'ENABLED' });
  if (path.endsWith('/member')) {
    const { items, next } = page(members, query.get('nextToken'), membersAtOnce);
    const found = items.map((account) => ({ accountId: account, relationshipStatus: 'Enabled' }));
    return answer('ListMembers', { members: found, nextToken: next });
  }
  if (path.endsWith('/get')) return answer('GetFindings', { findings: asked.findingIds.map(guardDutyFinding) });
  const { items, next } = page(alerted(stub), asked.nextToken, 50);
  return answer('ListFindings', { findingIds: items.map((account) => `guard-${account}`), nextToken: next });
}
