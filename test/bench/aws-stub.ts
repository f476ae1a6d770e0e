import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** An organization on the AWS wire that costs its server next to nothing: same answers, no state, any size. */
export interface StubOrganization {
  readonly accounts: number;
  /** In each account. */
  readonly buckets: number;
  /** In each bucket. */
  readonly objects: number;
  /** Of each object; its text is a log without anything sensitive. */
  readonly objectBytes: number;
}

export interface AwsStub {
  readonly endpoint: string;
  /** Requests so far, by operation. */
  readonly calls: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const line = Buffer.from(
  '2026-01-02T03:04:05Z INFO checkout order accepted in 41 ms by worker seven of the blue pool, queue length three\n',
);
const chunk = Buffer.concat(Array.from({ length: Math.ceil(65_536 / line.length) }, () => line));
const xml = (response: ServerResponse, body: string, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
};
const accountId = (index: number): string => String(100_000_000_000 + index);
const bucketName = (account: string, index: number): string => `stub-${account}-${String(index).padStart(5, '0')}`;
const keyOf = (index: number): string => `logs/${String(index).padStart(9, '0')}.log`;

/** Sub-resources that S3 answers with "there is none", by query name. */
const none: Readonly<Record<string, string>> = {
  policy: 'NoSuchBucketPolicy',
  policyStatus: 'NoSuchBucketPolicy',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  tagging: 'NoSuchTagSet',
  lifecycle: 'NoSuchLifecycleConfiguration',
  replication: 'ReplicationConfigurationNotFoundError',
  'object-lock': 'ObjectLockConfigurationNotFoundError',
  website: 'NoSuchWebsiteConfiguration',
  cors: 'NoSuchCORSConfiguration',
  ownershipControls: 'OwnershipControlsNotFoundError',
};
/** Sub-resources that always have an answer. */
const some: Readonly<Record<string, string>> = {
  acl: '<AccessControlPolicy><Owner><ID>owner</ID></Owner><AccessControlList/></AccessControlPolicy>',
  versioning: '<VersioningConfiguration/>',
  logging: '<BucketLoggingStatus/>',
  notification: '<NotificationConfiguration/>',
  location: '<LocationConstraint/>',
  inventory: '<ListInventoryConfigurationsResult><IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>',
  encryption:
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
};

/** Lists of S3 Control, all empty here, by path. */
const controlLists: Readonly<Record<string, string>> = {
  accesspoint: 'ListAccessPoints',
  'mrap/instances': 'ListMultiRegionAccessPoints',
};

function organizations(stub: StubOrganization, target: string): object {
  switch (target) {
    case 'DescribeOrganization':
      return { Organization: { Id: 'o-stub', MasterAccountId: accountId(0) } };
    case 'ListRoots':
      return { Roots: [{ Id: 'r-stub', Name: 'Root' }] };
    case 'ListAccountsForParent':
      return {
        Accounts: Array.from({ length: stub.accounts }, (_, n) => ({
          Id: accountId(n),
          Name: `account ${n}`,
          Email: `a${n}@example.com`,
          Status: 'ACTIVE',
        })),
      };
    case 'DescribeTrails':
      return { trailList: [] };
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
      `<Contents><Key>${keyOf(from + n)}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>&quot;e${from + n}&quot;</ETag><Size>${stub.objectBytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  return `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${from + count < stub.objects}</IsTruncated>${contents.join('')}</ListBucketResult>`;
}

/** Until the response takes more, or is gone. */
function flowingAgain(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });
}

async function sendBody(response: ServerResponse, eTag: string, bytes: number): Promise<void> {
  response.writeHead(200, { 'content-length': bytes, etag: eTag, 'content-type': 'text/plain' });
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    const flowing = response.write(bytes - sent < chunk.length ? chunk.subarray(0, bytes - sent) : chunk);
    if (!flowing) await flowingAgain(response);
  }
  response.end();
}

/** Serves STS, Organizations, S3 and S3 Control for `stub` on a free port of 127.0.0.1. */
export async function startAwsStub(stub: StubOrganization): Promise<AwsStub> {
  const calls = new Map<string, number>();
  const count = (name: string): void => void calls.set(name, (calls.get(name) ?? 0) + 1);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stub');
    const target = request.headers['x-amz-target'];
    const body: Buffer[] = [];
    for await (const part of request) body.push(part);
    if (typeof target === 'string') {
      const operation = target.split('.').at(-1) ?? '';
      count(operation);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(organizations(stub, operation)));
      return;
    }
    if (request.method === 'POST') {
      count('AssumeRole');
      const account = new URLSearchParams(Buffer.concat(body).toString()).get('RoleArn')?.split(':')[4] ?? '';
      const expiration = new Date(Date.now() + 3_600_000).toISOString();
      return xml(
        response,
        `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>STUB${account}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
      );
    }
    if (url.pathname.startsWith('/v20180820/')) {
      const list = controlLists[url.pathname.slice('/v20180820/'.length)];
      count(list ?? 'GetAccountPublicAccessBlock');
      if (list !== undefined) return xml(response, `<${list}Result/>`);
      return xml(response, '<Error><Code>NoSuchPublicAccessBlockConfiguration</Code></Error>', 404);
    }
    const [, bucket = '', ...rest] = url.pathname.split('/');
    const key = rest.join('/');
    if (bucket === '') {
      count('ListBuckets');
      const account = /Credential=STUB(\d{12})/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const buckets = Array.from(
        { length: stub.buckets },
        (_, n) =>
          `<Bucket><Name>${bucketName(account, n)}</Name><BucketRegion>us-east-1</BucketRegion><CreationDate>2026-01-01T00:00:00.000Z</CreationDate></Bucket>`,
      );
      return xml(response, `<ListAllMyBucketsResult><Buckets>${buckets.join('')}</Buckets></ListAllMyBucketsResult>`);
    }
    if (key !== '') {
      count('GetObject');
      return await sendBody(response, `"e${Number(key.replace(/\D/g, ''))}"`, stub.objectBytes);
    }
    if (url.searchParams.has('list-type')) {
      count('ListObjectsV2');
      return xml(response, listObjects(stub, url.searchParams));
    }
    const resource = [...url.searchParams.keys()].find((name) => name in none || name in some) ?? '';
    count(resource);
    const found = some[resource];
    if (found !== undefined) return xml(response, found);
    return xml(
      response,
      `<Error><Code>${none[resource] ?? 'NotImplemented'}</Code></Error>`,
      none[resource] === undefined ? 501 : 404,
    );
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
