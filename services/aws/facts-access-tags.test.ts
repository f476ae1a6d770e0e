import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { absent, denied, type Fact, failed, known } from '../model/index.ts';
import { createHandler, MemberCaller } from './caller.ts';
import { readAccessTags } from './facts-access-tags.ts';

const handle = { sweepId: 's', accountId: '111122223333' };
const bucket = { accountId: handle.accountId, name: 'some-bucket', region: 'us-east-1', createdAt: null };
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const tags = known({ team: 'blue' });
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What the reader makes of the bucket's tags when S3 answers GetBucketAbac so, and what it asked. */
async function read(of: Fact<unknown>, status: number, body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} of ${request.headers['x-amz-expected-bucket-owner']}`);
    response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const config = { region: bucket.region, endpoint, roleName: 'r', externalId: 'e', sessionSeconds: 900 };
  const session = { ...keys, sessionToken: '', expiration: new Date(8.64e15) };
  const sessions = { get: async () => session, drop: async () => undefined };
  const caller = new MemberCaller({ ...config, credentials: keys, requestsPerSecond: 500 }, sessions, createHandler());
  ends.push(() => {
    caller.close();
    server.close();
  });
  return { fact: await readAccessTags(caller, handle, bucket, of), asked };
}
const xml = (text: string): string => `<AbacStatus><Status>${text}</Status></AbacStatus>`;
const refusal = '<Error><Code>AccessDenied</Code></Error>';

it('are the tags where they decide, and none where they do not', async () => {
  expect(await read(tags, 200, xml('Enabled'))).toEqual({
    fact: tags,
    asked: [`GET /some-bucket/?abac= of ${handle.accountId}`],
  });
  expect((await read(tags, 200, xml('Disabled'))).fact).toEqual(absent);
});

it('are not asked for where there are no tags', async () => {
  for (const of of [absent, known({})]) expect(await read(of, 500, '')).toEqual({ fact: absent, asked: [] });
});

it('are as unread as the tags where these decide, and none where they do not', async () => {
  const unread = denied('s3:GetBucketTagging');
  expect((await read(unread, 200, xml('Enabled'))).fact).toEqual(unread);
  expect((await read(unread, 200, xml('Disabled'))).fact).toEqual(absent);
});

it('are unread where S3 does not say whether they decide', async () => {
  expect((await read(tags, 403, refusal)).fact).toEqual(denied('s3:GetBucketAbac'));
  expect((await read(tags, 404, '<Error><Code>NoSuchBucket</Code></Error>')).fact).toEqual(failed('NOT_FOUND'));
});
