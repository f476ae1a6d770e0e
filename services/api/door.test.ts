import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { absentTemporal, startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { createApi } from './index.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi();
});
afterAll(() => test.stop());

interface Request {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const answerShape = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional() });
const json = { 'content-type': 'application/json' };

async function send({ path = '/graphql', method = 'POST', headers = json, body }: Request): Promise<[number, unknown]> {
  const response = await fetch(`${test.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  return [response.status, answerShape.parse(await response.json()).errors?.[0]?.extensions.code];
}

/** As a program without a browser's manners sends it: fetch would not let us choose the Host header. */
async function sendRaw(host: string): Promise<string> {
  const { port } = new URL(test.url);
  return await new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.end(`GET /livez HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text.split('\r\n')[0] ?? '')).on('error', reject);
  });
}

describe('the door', () => {
  it('takes no name that is none', async () => {
    const body = '{"query":"{ __typename }"}';
    for (const name of ['j\u00fcrgen', 'a b', 'a'.repeat(65), 'a, b'])
      expect(await send({ headers: { ...json, 'x-orgsweep-actor': name }, body }), name).toEqual([
        400,
        'BAD_USER_INPUT',
      ]);
    expect(await send({ headers: { ...json, 'x-orgsweep-actor': 'ana.b@example.com' }, body })).toEqual([
      200,
      undefined,
    ]);
  });

  it('takes queries as JSON by POST only', async () => {
    expect(await send({ method: 'GET', path: '/graphql?query=%7B__typename%7D', headers: {} })).toEqual([
      405,
      'BAD_REQUEST',
    ]);
    expect(await send({ headers: { 'content-type': 'text/plain' }, body: '{}' })).toEqual([415, 'BAD_REQUEST']);
    expect(await send({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=1' })).toEqual([
      415,
      'BAD_REQUEST',
    ]);
    expect(await send({ headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{}' })).toEqual([
      415,
      'BAD_REQUEST',
    ]);
    expect(await send({ headers: {} })).toEqual([415, 'BAD_REQUEST']);
    expect(await send({ body: '{"query":' })).toEqual([400, 'BAD_REQUEST']);
    expect(await send({ body: '"text"' })).toEqual([400, 'BAD_REQUEST']);
    expect(await send({ body: '{}' })).toEqual([400, 'BAD_REQUEST']);
    expect(await send({ body: '[{"query":"{__typename}"},{"query":"{__typename}"}]' })).toEqual([400, 'BAD_REQUEST']);
    expect(await send({ path: '/nothing', method: 'GET' })).toEqual([404, 'NOT_FOUND']);
  });

  it('stops reading at 256 KiB, compressed or not', async () => {
    const body = JSON.stringify({ query: '{__typename}', variables: { x: 'a'.repeat(256 * 1024) } });
    expect(await send({ body })).toEqual([413, 'LIMIT_EXCEEDED']);
    const { gzipSync } = await import('node:zlib');
    expect(await send({ body: gzipSync(body), headers: { ...json, 'content-encoding': 'gzip' } })).toEqual([
      413,
      'LIMIT_EXCEEDED',
    ]);
  });

  it('answers no page of another site, nor a name that was made to point here', async () => {
    const body = '{"query":"{__typename}"}';
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', 'file://']) {
      expect(await send({ headers: { ...json, origin }, body }), origin).toEqual([403, 'ACCESS_DENIED']);
    }
    expect(
      (await fetch(`${test.url}/graphql`, { method: 'POST', headers: { ...json, origin: test.url }, body })).status,
    ).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.1', '127.evil.example:4000', '']) {
      expect(await sendRaw(host), host).toContain('403');
    }
    for (const host of ['localhost', '127.0.0.1:8080', '[::1]:4000', 'LOCALHOST:1']) {
      expect(await sendRaw(host), host).toContain('200');
    }
  });

  it('sends headers that keep the page closed, and none that tell what runs here', async () => {
    const { headers } = await fetch(`${test.url}/livez`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the address', () => {
  const start = (host: string, port = 0) =>
    createApi({ store: test.store, temporal: absentTemporal(), log: { info() {}, warn() {}, error() {} }, host, port });

  it('must be loopback', async () => {
    for (const host of [
      '0.0.0.0',
      '::',
      '192.168.1.2',
      'example.com',
      '127.0.0.1.example.com',
      '',
      '::ffff:10.0.0.1',
    ]) {
      await expect(start(host), host).rejects.toMatchObject({
        code: 'USAGE',
        advice: expect.stringContaining('ORGSWEEP_HOST'),
      });
    }
    const api = await start('localhost');
    expect(await (await fetch(`${api.url}/livez`)).json()).toEqual({ status: 'live' });
    await api.close();
    await expect(fetch(`${api.url}/livez`)).rejects.toThrow();
  });

  it('is given back, whoever goes on asking over a connection that is kept', async () => {
    const api = await start('127.0.0.1');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<boolean>((resolve) => {
        get(`${api.url}/livez`, { agent }, (answer) => answer.resume().once('end', () => resolve(true))).once(
          'error',
          () => resolve(false),
        );
      });
    expect(await ask()).toBe(true);
    let asking = true;
    const asked = (async () => {
      while (asking && (await ask()));
    })();
    const began = performance.now();
    await api.close();
    expect(performance.now() - began).toBeLessThan(4_000);
    asking = false;
    await asked;
    agent.destroy();
  });

  it('must be free', async () => {
    const port = Number(new URL(test.url).port);
    await expect(start('127.0.0.1', port)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(port)),
    });
  });
});
