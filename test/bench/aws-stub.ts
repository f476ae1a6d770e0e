import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerOf } from './stub/answers.ts';
import type { StubOrganization } from './stub/organization.ts';

export type { StubOrganization } from './stub/organization.ts';

export interface AwsStub {
  readonly endpoint: string;
  /** Requests so far, by method and address (query with it), STS and Organizations by operation. */
  readonly calls: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const line = Buffer.from(
  '2026-01-02T03:04:05Z INFO checkout order accepted in 41 ms by worker seven of the blue pool, queue length three\n',
);
const chunk = Buffer.concat(Array.from({ length: Math.ceil(65_536 / line.length) }, () => line));

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

/** Serves STS, Organizations, S3 and S3 Control for `stub`, bodies of objects too, on a free port of 127.0.0.1. */
export async function startAwsStub(stub: StubOrganization): Promise<AwsStub> {
  const calls = new Map<string, number>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    const target = String(headers['x-amz-target'] ?? '');
    const body = Buffer.concat(parts).toString();
    const found = answerOf(stub, { method, url, target, authorization: headers.authorization ?? '', body });
    const name = method === 'POST' && found !== null ? found.operation : `${method} ${url}`;
    calls.set(name, (calls.get(name) ?? 0) + 1);
    if (found === null) {
      const key = url.split('?')[0] ?? '';
      return await sendBody(
        response,
        `"e${Number(key.slice(key.lastIndexOf('/')).replace(/\D/g, ''))}"`,
        stub.objectBytes,
      );
    }
    response.writeHead(found.status, {
      'content-type': target === '' ? 'application/xml' : 'application/x-amz-json-1.1',
    });
    response.end(found.body);
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
