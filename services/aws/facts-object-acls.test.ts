import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { absent, denied, type Fact, failed, known } from '../model/index.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { readObjectAcls, sampleSize } from './facts-object-acls.ts';

const handle = { sweepId: 's', accountId: '111122223333' };
const bucket = { accountId: handle.accountId, name: 'some-bucket', region: 'us-east-1', createdAt: null };
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const grant = (grantee: string, permission: string): string =>
  `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${grantee}</Grantee><Permission>${permission}</Permission></Grant>`;
const owner = grant('xsi:type="CanonicalUser"><ID>me</ID>', 'FULL_CONTROL');
const world = grant('xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>', 'READ');
const aclXml = (grants: string): string =>
  `<AccessControlPolicy><Owner><ID>me</ID></Owner><AccessControlList>${grants}</AccessControlList></AccessControlPolicy>`;
const errorXml = (code: string): string => `<Error><Code>${code}</Code><Message>no</Message></Error>`;
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

interface Bucket {
  readonly objects: readonly string[];
  readonly more?: boolean;
  /** Status and body of GetObjectAcl; the owner's grant alone without it. */
  readonly aclOf?: (key: string) => readonly [number, string];
  readonly list?: readonly [number, string];
}

/** A bucket on the wire, and what was asked of it. */
async function serve({ objects, more = false, aclOf, list }: Bucket) {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const key = decodeURIComponent((request.url ?? '').split('?')[0]?.slice('/some-bucket/'.length) ?? '');
    asked.push(url.searchParams.has('acl') ? `acl ${key}` : `${url.search} of ${url.pathname}`);
    expect(request.headers['x-amz-expected-bucket-owner']).toBe(handle.accountId);
    const contents = objects.map((name) => `<Contents><Key>${escaped(encodeURIComponent(name))}</Key></Contents>`);
    const [status, body] = url.searchParams.has('acl')
      ? (aclOf?.(key) ?? [200, aclXml(owner)])
      : (list ?? [
          200,
          `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>${contents.join('')}</ListBucketResult>`,
        ]);
    response.writeHead(status).end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const config = { region: 'us-east-1', endpoint, roleName: 'r', externalId: 'e', sessionSeconds: 900 };
  const session = { sessionToken: '', ...keys, expiration: new Date(8.64e15) };
  const sessions = { get: async () => session, drop: async () => undefined };
  const caller = new MemberCaller({ ...config, credentials: keys, requestsPerSecond: 500 }, sessions, createHandler());
  ends.push(() => {
    caller.close();
    server.closeAllConnections();
    server.close();
  });
  const read = (ownership: Fact<unknown> = known('ObjectWriter'), ...blocks: readonly Fact<unknown>[]) =>
    readObjectAcls(caller, handle, bucket, { ownership, blocks });
  return { asked, read };
}
const block = (ignorePublicAcls: boolean) => known({ ignorePublicAcls });
const me = { grantee: { kind: 'CanonicalUser', id: 'me' }, permission: 'FULL_CONTROL' } as const;
const all = {
  grantee: { kind: 'Group', uri: 'http://acs.amazonaws.com/groups/global/AllUsers' },
  permission: 'READ',
} as const;
const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `k${index}`);

describe('ACLs of objects', () => {
  it.each([
    ['ACLs are turned off', known('BucketOwnerEnforced'), []],
    ['the account ignores public ones', known('ObjectWriter'), [block(true), absent]],
    ['the bucket ignores public ones', absent, [denied('s3:GetAccountPublicAccessBlock'), block(true)]],
  ])('cost no call where %s', async (_, ownership, blocks) => {
    const { asked, read } = await serve({ objects: ['a'] });
    expect(await read(ownership, ...blocks)).toEqual(absent);
    expect(asked).toEqual([]);
  });

  it('are as unknown as the ownership is', async () => {
    const { asked, read } = await serve({ objects: ['a'] });
    expect(await read(failed('SlowDown'))).toEqual(failed('SlowDown'));
    expect(asked).toEqual([]);
  });

  it('are read once each, and equal ones held together', async () => {
    const odd = ['a b+c', 'ü/../x', 'p//q?r', '*', '%2F', `\${aws:username}`, '<&">'];
    const { asked, read } = await serve({
      objects: odd,
      aclOf: (key) => [200, aclXml(key === '*' ? owner + world : owner)],
    });
    expect(await read(absent, block(false), absent)).toEqual(
      known({
        listed: odd.length,
        more: false,
        acls: expect.arrayContaining([
          { keys: expect.arrayContaining(odd.filter((key) => key !== '*')), acl: { ownerId: 'me', grants: [me] } },
          { keys: ['*'], acl: { ownerId: 'me', grants: [me, all] } },
        ]),
      }),
    );
    expect(asked.filter((what) => what.startsWith('acl ')).sort()).toEqual(odd.map((key) => `acl ${key}`).sort());
    expect(asked).toHaveLength(odd.length + 1);
  });

  it('are a sample of a large bucket, spread over the keys and the same the next time', async () => {
    const { asked, read } = await serve({ objects: names(1_000), more: true });
    const first = await read();
    expect(first).toMatchObject({ state: 'known', value: { listed: 1_000, more: true } });
    expect(asked).toHaveLength(sampleSize + 1);
    expect(asked).toContain('acl k0');
    expect(asked.some((what) => /^acl k9\d\d$/.test(what))).toBe(true);
    expect(await read()).toEqual(first);
  });

  it('leave out objects that refuse, and those that have gone', async () => {
    const { read } = await serve({
      objects: ['a', 'b', 'c'],
      aclOf: (key) => {
        if (key === 'a') return [403, errorXml('AccessDenied')];
        return key === 'b' ? [404, errorXml('NoSuchKey')] : [200, aclXml(owner)];
      },
    });
    // Two there are, one of them unread.
    expect(await read()).toEqual(
      known({ listed: 2, more: false, acls: [{ keys: ['c'], acl: { ownerId: 'me', grants: [me] } }] }),
    );
  });

  it.each([
    ['s3:GetObjectAcl', { objects: ['a', 'b'], aclOf: () => [403, errorXml('AccessDenied')] as const }],
    ['s3:ListBucket', { objects: ['a'], list: [403, errorXml('AccessDenied')] as const }],
  ])('name %s when all of that is refused', async (action, made) => {
    const { read } = await serve(made);
    expect(await read()).toEqual(denied(action));
  });

  it('of an empty bucket are known', async () => {
    const { read } = await serve({ objects: [] });
    expect(await read()).toEqual(known({ listed: 0, more: false, acls: [] }));
  });
});
