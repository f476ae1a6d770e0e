import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './address-guard.ts';
import { allowedUrl, createHttpSender, retryAfterMs } from './send.ts';
import { isSigned, signatureHeaders } from './signature.ts';

const privateV4 = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.1.2.3',
  '169.254.0.1',
  '169.254.169.254',
  '169.254.170.2',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
];
const privateV6 = [
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '::127.0.0.1',
  '::7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::',
  'fc00::1',
  'fd00::1',
  'fd00:ec2::254',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'ff02::1',
];
/** Other spellings of the same places, as a URL's parser reads them. */
const spellings = [
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.1',
  '127.0.1',
  '0',
  '127.0.0.1.',
  '2852039166',
  '0xa9fea9fe',
  '0xa9.0xfe.0xa9.0xfe',
  '①②⑦.⓪.⓪.①',
  '１２７.０.０.１',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:127.0.0.1]',
];
const names = ['localhost', 'LOCALHOST.', 'ip6-localhost'];
const urls = [
  ...privateV4.map((host) => `https://${host}/`),
  ...privateV6.map((host) => `https://[${host}]/`),
  ...spellings.map((host) => `https://${host}/`),
  ...names.map((host) => `https://${host}/`),
  'http://example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'ftp://example.com/',
  'https://user:word@example.com/',
  'data:,x',
  'https://',
  'x',
];

describe('what is sent to', () => {
  const sender = createHttpSender([]);
  afterAll(() => sender.close());

  it(`refuses ${urls.length} addresses inside, in every spelling, before a byte is sent`, async () => {
    for (const url of urls) {
      await expect(sender.send({ method: 'POST', url, headers: {}, body: 'x' }), url).rejects.toMatchObject({
        // A name that this machine does not know has no address to refuse.
        code: /ip6|LOCALHOST/.test(url) ? expect.stringMatching(/BAD_USER_INPUT|NETWORK/) : 'BAD_USER_INPUT',
      });
    }
  });
  it('takes public addresses', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001::1']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
    expect(allowedUrl('https://8.8.8.8/hook', new Set()).isPrivate).toBe(false);
  });
  it('knows what is no address', () => {
    for (const text of ['', 'example.com', '1.2.3', '::g']) expect(isPublicAddress(text), text).toBe(false);
  });
});

describe('a receiver that the administrator allows', () => {
  let server: Server;
  let host = '';
  let answer = { status: 200, headers: {}, body: 'ok' };
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it('is asked by its host and port alone', async () => {
    const sender = createHttpSender([host]);
    const request = { method: 'POST', headers: {}, body: 'x' } as const;
    expect(await sender.send({ ...request, url: `http://${host}/hook` })).toEqual({
      status: 200,
      retryAfterMs: null,
      text: 'ok',
    });
    await expect(sender.send({ ...request, url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await sender.close();
  });
  it('cannot send us elsewhere', async () => {
    const sender = createHttpSender([host]);
    const before = asked;
    answer = { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' }, body: '' };
    expect(await sender.send({ method: 'POST', url: `http://${host}/`, headers: {} })).toMatchObject({ status: 302 });
    expect(asked).toBe(before + 1);
    await sender.close();
  });
  it('says when to come again, and cannot fill our memory', async () => {
    const sender = createHttpSender([host]);
    answer = { status: 503, headers: { 'retry-after': '7' }, body: 'x'.repeat(3_000_000) };
    const got = await sender.send({ method: 'POST', url: `http://${host}/`, headers: {} });
    expect([got.status, got.retryAfterMs, got.text.length]).toEqual([503, 7_000, 65_536]);
    await sender.close();
  });
  it('is NETWORK when it is not there', async () => {
    const sender = createHttpSender(['127.0.0.1:9']);
    await expect(sender.send({ method: 'POST', url: 'http://127.0.0.1:9/', headers: {} })).rejects.toMatchObject({
      code: 'NETWORK',
    });
    await sender.close();
  });
});

describe('Retry-After', () => {
  it('is seconds or a date, at most a day', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs('Thu, 01 Jan 2026 00:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('9999999', now)).toBe(86_400_000);
    expect(retryAfterMs('soon', now)).toBeNull();
    expect(retryAfterMs(undefined, now)).toBeNull();
  });
});

describe('a signature', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const headers = signatureHeaders('made-up', 'id-1', now, '{"a":1}');
  it('holds for its body, its secret and five minutes', () => {
    expect(isSigned('made-up', headers, now, '{"a":1}')).toBe(true);
    expect(isSigned('made-up', headers, now + 299_000, '{"a":1}')).toBe(true);
    expect(isSigned('made-up', headers, now + 301_000, '{"a":1}')).toBe(false);
    expect(isSigned('other', headers, now, '{"a":1}')).toBe(false);
    expect(isSigned('made-up', headers, now, '{"a":2}')).toBe(false);
    expect(isSigned('made-up', { ...headers, 'webhook-id': 'id-2' }, now, '{"a":1}')).toBe(false);
    expect(isSigned('made-up', {}, now, '')).toBe(false);
    // As libraries of the specification do, which take the key out of the secret.
    const encoded = `whsec_${Buffer.from('made-up').toString('base64')}`;
    expect(signatureHeaders(encoded, 'id-1', now, '{"a":1}')).toEqual(headers);
  });
});
