import type { RequestListener } from 'node:http';
import { GetBucketPolicyCommand, GetBucketVersioningCommand } from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { afterEach, describe, expect, it } from 'vitest';
import { startPeer } from '../../../test/support/peer.ts';
import { Wire, type WireClients } from './index.ts';

const credentials = { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 'token', expiration: new Date(8.64e15) };
const owner = '111122223333';
const input = { Bucket: 'some.bucket', ExpectedBucketOwner: owner };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function clientsOf(answer: RequestListener): Promise<WireClients> {
  const peer = await startPeer(answer);
  const wire = new Wire({
    region: 'eu-west-1',
    endpoint: peer.endpoint,
    roleName: 'r',
    externalId: null,
    sessionSeconds: 900,
    credentials: null,
    requestsPerSecond: 100,
  });
  ends.push(() => {
    wire.close();
    peer.close();
  });
  return wire.clients(owner, 'eu-west-1', credentials);
}
const error = (code: string): string => `<Error><Code>${code}</Code><Message>no</Message></Error>`;

describe('the wire', () => {
  it('signs for the region, with the session, and names the expected owner', async () => {
    const seen: unknown[] = [];
    const { s3, s3control } = await clientsOf(({ url, headers }, response) => {
      const { authorization } = headers;
      seen.push([url, headers['x-amz-expected-bucket-owner'] ?? headers['x-amz-account-id']]);
      expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-west-1\/s3\/aws4_request, /);
      expect(authorization).toContain('x-amz-security-token');
      response.end('<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>');
    });
    expect(await s3.send(new GetBucketVersioningCommand(input))).toMatchObject({ Status: 'Suspended' });
    await s3control.send(new GetPublicAccessBlockCommand({ AccountId: owner }));
    expect(seen).toEqual([
      ['/some.bucket/?versioning=', owner],
      ['/v20180820/configuration/publicAccessBlock', owner],
    ]);
  });

  it.each([
    ['a throttle', 503, 'SlowDown'],
    ['a fault of the server', 500, 'InternalError'],
  ])('tries again after %s', async (_, status, code) => {
    let asked = 0;
    const { s3 } = await clientsOf((_request, response) => {
      asked += 1;
      if (asked === 3) return response.end('{"Version":"2012-10-17"}');
      response.writeHead(status).end(error(code));
    });
    expect(await s3.send(new GetBucketPolicyCommand(input))).toMatchObject({ Policy: '{"Version":"2012-10-17"}' });
    expect(asked).toBe(3);
  });

  it('tries again after a broken connection, six times in all', async () => {
    let asked = 0;
    const { s3 } = await clientsOf((_request, response) => {
      asked += 1;
      response.destroy();
    });
    await expect(s3.send(new GetBucketPolicyCommand(input))).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
    expect(asked).toBe(6);
  });

  it.each([
    [403, 'AccessDenied'],
    [404, 'NoSuchBucketPolicy'],
    [400, 'ExpiredToken'],
  ])('takes %s %s for an answer, under the name that S3 gives it', async (status, name) => {
    let asked = 0;
    const { s3 } = await clientsOf((_request, response) => {
      asked += 1;
      response.writeHead(status).end(error(name));
    });
    await expect(s3.send(new GetBucketPolicyCommand(input))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: status },
    });
    expect(asked).toBe(1);
  });

  it("signs with AWS's clock when AWS says that ours is wrong", async () => {
    const hours = 5;
    const dates: string[] = [];
    const { s3 } = await clientsOf(({ headers }, response) => {
      dates.push(String(headers['x-amz-date']));
      response.setHeader('date', new Date(Date.now() + hours * 3_600_000).toUTCString());
      if (dates.length === 1) return response.writeHead(403).end(error('RequestTimeTooSkewed'));
      response.end('{}');
    });
    await s3.send(new GetBucketPolicyCommand(input));
    const [wrong = '', right = ''] = dates;
    expect(dates).toHaveLength(2);
    expect(right > wrong).toBe(true);
  });

  it('signs all requests anew that were under way with the wrong clock', async () => {
    const aheadMs = 5 * 3_600_000;
    const { s3 } = await clientsOf(({ headers }, response) => {
      const [, day = '', time = ''] = /^(\d{8})T(\d{6})Z$/.exec(String(headers['x-amz-date'])) ?? [];
      const date = day.replace(/(....)(..)(..)/, '$1-$2-$3');
      const signed = Date.parse(`${date}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
      response.setHeader('date', new Date(Date.now() + aheadMs).toUTCString());
      if (Math.abs(signed - Date.now() - aheadMs) > 900_000)
        return setTimeout(() => response.writeHead(403).end(error('RequestTimeTooSkewed')), 50);
      response.end('{}');
    });
    const sent = Array.from({ length: 8 }, () => s3.send(new GetBucketPolicyCommand(input)));
    const results = await Promise.allSettled(sent);
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 'fulfilled'));
  });
});
