import { createServer, request as httpRequest, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { readAwsRequest } from '../../../infra/dev/faults/aws-request.ts';

/** Where a caller is held: before AWS has the request, or after AWS did what it asks and before the caller hears of it. */
interface HoldPoint {
  /** Number of the call, from 1, since the last `arm`. */
  readonly call: number;
  readonly when: 'BEFORE' | 'AFTER';
}

/** Between a worker and AWS: counts calls, and holds one of them, so that the worker can be killed at exactly that step. */
export interface Gate {
  readonly endpoint: string;
  /** Operations that AWS got since the last `arm`, in order. */
  readonly passed: readonly string[];
  /** Counts anew, and holds at the point when there is one. Resolves with the operation once a call is held there. */
  arm(point: HoldPoint | null): Promise<string>;
  /** Ends the connections of what is held: its caller is dead, and what AWS has not got it never will. */
  drop(): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function startGate(upstream: string): Promise<Gate> {
  const { hostname, port } = new URL(upstream);
  const passed: string[] = [];
  const held: ServerResponse[] = [];
  let calls = 0;
  let point: HoldPoint | null = null;
  let reached: (operation: string) => void = () => undefined;

  const forward = (method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const onward = httpRequest({ hostname, port, method, path, headers }, (answer) => {
        buffer(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
          reject,
        );
      });
      onward.once('error', reject);
      onward.end(body);
    });

  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
      const { method = 'GET', url = '/', headers } = request;
      const body = await buffer(request);
      const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
      const { operation } = readAwsRequest(method, url, headers, isForm ? body.toString() : '');
      calls += 1;
      const stop = point?.call === calls ? point.when : null;
      const hold = (): void => {
        held.push(response);
        reached(operation);
      };
      if (stop === 'BEFORE') return hold();
      const answer = await forward(method, url, headers, body);
      passed.push(operation);
      if (stop === 'AFTER') return hold();
      response.writeHead(answer.status, answer.headers).end(answer.body);
    };
    handle().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('The gate has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    passed,
    arm(next) {
      calls = 0;
      passed.length = 0;
      point = next;
      return new Promise((resolve) => {
        reached = resolve;
      });
    },
    drop() {
      for (const response of held.splice(0)) response.destroy();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
