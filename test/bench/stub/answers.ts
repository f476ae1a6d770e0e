import { alertsAnswer } from './alerts.ts';
import { bucketFact, objectAcl } from './facts.ts';
import { metrics } from './metrics.ts';
import { accountId, bucketName, type StubOrganization, shapeOf } from './organization.ts';

export interface StubRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** `x-amz-target`, or empty. */
  readonly target: string;
  /** `authorization`, or empty. */
  readonly authorization: string;
  readonly body: string;
}
export interface StubAnswer {
  /** What was asked, for counting: the operation, or the sub-resource of a bucket. */
  readonly operation: string;
  readonly status: number;
  readonly body: string;
}

/** Accounts that ListAccounts and ListAccountsForParent give at once (Organizations API reference: at most 20). */
const accountsAtOnce = 20;
const trailArn = `arn:aws:cloudtrail:us-east-1:${accountId(0)}:trail/organization`;
const pad = (index: number): string => `logs/${String(index).padStart(9, '0')}.log`;

function organizations(stub: StubOrganization, operation: string, body: string): object {
  switch (operation) {
    case 'DescribeOrganization':
      return { Organization: { Id: 'o-stub', MasterAccountId: accountId(0) } };
    case 'ListRoots':
      return { Roots: [{ Id: 'r-stub', Name: 'Root' }] };
    case 'ListAccounts':
    case 'ListAccountsForParent': {
      const from = Number(/"NextToken":"(\d+)"/.exec(body)?.[1] ?? 0);
      const count = Math.min(accountsAtOnce, stub.accounts - from);
      const Accounts = Array.from({ length: count }, (_, n) => ({
        Id: accountId(from + n),
        Name: `account ${from + n}`,
        Email: `a${from + n}@example.com`,
        Status: 'ACTIVE',
      }));
      return from + count < stub.accounts ? { Accounts, NextToken: String(from + count) } : { Accounts };
    }
    case 'ListDelegatedAdministrators':
      return { DelegatedAdministrators: [{ Id: accountId(0) }] };
    case 'DescribeTrails':
      return {
        trailList: [{ TrailARN: trailArn, S3BucketName: bucketName(accountId(0), 0), IsOrganizationTrail: true }],
      };
    case 'GetEventSelectors':
      return {
        EventSelectors: [
          { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
        ],
      };
    case 'GetTrailStatus':
      return { IsLogging: true };
    default:
      return { OrganizationalUnits: [] };
  }
}

function listObjects(stub: StubOrganization, query: URLSearchParams): string {
  const after = query.get('start-after');
  const from = after === null ? 0 : Number(after.replace(/\D/g, '')) + 1;
  const count = Math.min(Number(query.get('max-keys') ?? 1000), stub.objects - from);
  const contents = Array.from(
    { length: Math.max(0, count) },
    (_, n) =>
      `<Contents><Key>${pad(from + n)}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>&quot;e${from + n}&quot;</ETag><Size>${stub.objectBytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  return `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${from + count < stub.objects}</IsTruncated>${contents.join('')}</ListBucketResult>`;
}

function listBuckets(stub: StubOrganization, account: string): string {
  const buckets = Array.from(
    { length: stub.buckets },
    (_, n) =>
      `<Bucket><Name>${bucketName(account, n)}</Name><BucketRegion>us-east-1</BucketRegion><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>`,
  );
  return `<ListAllMyBucketsResult><Buckets>${buckets.join('')}</Buckets></ListAllMyBucketsResult>`;
}

function assumeRole(body: string): string {
  const account = new URLSearchParams(body).get('RoleArn')?.split(':')[4] ?? '';
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>STUB${account}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
}

/** Lists of S3 Control, all empty here, by path. */
const controlLists: Readonly<Record<string, string>> = {
  accesspoint: 'ListAccessPoints',
  'mrap/instances': 'ListMultiRegionAccessPoints',
};

/** What S3 Control says: a block of the account for every other account, no access points. */
function control(path: string, authorization: string): StubAnswer {
  const list = controlLists[path.slice('/v20180820/'.length)];
  if (list !== undefined) return { operation: list, status: 200, body: `<${list}Result/>` };
  const odd = Number(/Credential=STUB\d{11}(\d)/.exec(authorization)?.[1] ?? 0) % 2 === 1;
  const { status, body } = bucketFact('publicAccessBlock', odd ? 1 : 0, '');
  return { operation: 'GetAccountPublicAccessBlock', status, body };
}

/** The answer of STS, Organizations, S3, S3 Control, GuardDuty or Security Hub; null for GetObject, whose body has to flow. */
export function answerOf(stub: StubOrganization, request: StubRequest): StubAnswer | null {
  if (request.target !== '') {
    const operation = request.target.slice(request.target.lastIndexOf('.') + 1);
    const account = /Credential=STUB(\d{12})/.exec(request.authorization)?.[1] ?? '';
    const answer = /^(ListMetrics|GetMetricData)$/.test(operation)
      ? metrics(stub, operation, account, request.body)
      : organizations(stub, operation, request.body);
    return { operation, status: 200, body: JSON.stringify(answer) };
  }
  const alerts = alertsAnswer(stub, request);
  if (alerts !== null) return alerts;
  if (request.method === 'POST') return { operation: 'AssumeRole', status: 200, body: assumeRole(request.body) };
  const [path = '', query = ''] = request.url.split('?');
  if (path.startsWith('/v20180820/')) return control(path, request.authorization);
  const slash = path.indexOf('/', 1);
  const bucket = slash < 0 ? path.slice(1) : path.slice(1, slash);
  if (bucket === '') {
    const account = /Credential=STUB(\d{12})/.exec(request.authorization)?.[1] ?? '';
    return { operation: 'ListBuckets', status: 200, body: listBuckets(stub, account) };
  }
  if (slash > 0 && slash < path.length - 1) {
    if (!/^acl\b/.test(query)) return null;
    return { operation: 'GetObjectAcl', status: 200, body: objectAcl(shapeOf(bucket), path.slice(slash)) };
  }
  const resource = /^[\w-]+/.exec(query)?.[0] ?? '';
  if (resource === 'list-type' || query.includes('list-type='))
    return { operation: 'ListObjectsV2', status: 200, body: listObjects(stub, new URLSearchParams(query)) };
  return { operation: resource, ...bucketFact(resource, shapeOf(bucket), bucket) };
}
