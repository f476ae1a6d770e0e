import { Agent, createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { AccessLog } from './faults/access-log.ts';
import { type AwsRequest, readAwsRequest } from './faults/aws-request.ts';
import { errorAnswer } from './faults/error-answer.ts';
import type { FaultAction, FaultRulesInput } from './faults/fault-rules.ts';
import { MotoAccounts } from './faults/moto-accounts.ts';
import { RuleBook } from './faults/rule-book.ts';
import { refuseAssumeRole } from './faults/strict-sts.ts';

/** AWS as it is on a bad day: moto behind faults that moto itself cannot make. */
export interface FaultProxy {
  readonly endpoint: string;
  readonly log: AccessLog;
  /** Replaces all rules; counts start anew. Throws ZodError for rules that are not. */
  setRules(rules: FaultRulesInput): void;
  /** How often each rule hit, by its name. */
  hits(): Readonly<Record<string, number>>;
  /** Forgets counts and which key belongs to whom: after a reset of moto. */
  forget(): void;
  stop(): Promise<void>;
}

/**
 * Listens on the loopback address and passes requests on to `upstream`, which must be moto: signatures are not made anew.
 * `GET /_faults/counts` and `PUT /_faults/rules` do from another process what the methods do here.
 */
export async function startFaultProxy(options: {
  readonly upstream: string;
  readonly rules?: FaultRulesInput;
  readonly port?: number;
}): Promise<FaultProxy> {
  const upstream = new URL(options.upstream);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const accounts = new MotoAccounts(options.upstream);
  const log = new AccessLog();
  let book = new RuleBook(options.rules ?? {});

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const form = isForm ? await text(request) : '';
    const asked = readAwsRequest(request.method ?? 'GET', request.url ?? '/', request.headers, form);
    const account = await accounts.accountOf(asked.accessKeyId);
    const { service, operation } = asked;
    const note = (status: number, fault: string | null) => log.add({ account, service, operation, status, fault });

    const fault = book.decide(asked, account);
    if (fault !== null && (await answerWithFault(fault.action, asked, request, response))) {
      note(response.headersSent ? response.statusCode : 0, fault.name);
      return;
    }
    if (book.strictSts && operation === 'AssumeRole') {
      const refusal = await refuseAssumeRole(accounts, asked.accessKeyId, form);
      if (refusal !== null) {
        const answer = errorAnswer('query', refusal.code, refusal.message);
        send(response, answer);
        note(answer.status, 'strictSts');
        return;
      }
    }
    note(await pass(request, isForm ? form : null, response, fault?.action ?? null), fault?.name ?? null);
  }

  /** Hands the request on; resolves to the status once the answer is through. */
  function pass(
    request: IncomingMessage,
    form: string | null,
    response: ServerResponse,
    action: FaultAction | null,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = upstream;
      const onward = httpRequest({
        hostname,
        port,
        agent,
        method: request.method,
        path: request.url,
        headers: request.headers,
      });
      onward.once('error', reject);
      response.once('close', () => onward.destroy());
      onward.once('response', (answer) => {
        const status = answer.statusCode ?? 502;
        response.writeHead(status, answer.headers);
        relay(answer, response, action).then(() => resolve(status), reject);
      });
      if (form === null) request.pipe(onward);
      else onward.end(form);
    });
  }

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/_faults/')) {
      control(request, response).catch(() => response.destroy());
      return;
    }
    handle(request, response).catch(() => response.destroy());
  });

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'PUT' && request.url === '/_faults/rules') {
      try {
        book = new RuleBook(JSON.parse(await text(request)));
        send(response, { status: 200, contentType: 'application/json', body: '{}' });
      } catch (error) {
        send(response, { status: 400, contentType: 'text/plain', body: error instanceof Error ? error.message : '' });
      }
      return;
    }
    const body = JSON.stringify({ counts: log.counts(), hits: book.hits() });
    send(response, { status: 200, contentType: 'application/json', body });
  }

  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new TypeError('The fault proxy has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    log,
    setRules(rules) {
      book = new RuleBook(rules);
    },
    hits: () => book.hits(),
    forget() {
      log.clear();
      accounts.clear();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}

function send(response: ServerResponse, answer: { status: number; contentType: string; body: string }): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { 'content-type': answer.contentType, 'content-length': body.length }).end(body);
}

/** Answers in AWS's stead; false when the request is to be passed on all the same. */
async function answerWithFault(
  action: FaultAction,
  asked: AwsRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  switch (action.kind) {
    case 'truncate':
    case 'slow':
      if (action.kind === 'slow') await delay(action.delayMs);
      return false;
    case 'reset':
      request.socket.resetAndDestroy();
      return true;
    case 'regionDisabled':
      request.resume();
      // S3 does not know the session there, the other services do not know the key.
      send(
        response,
        errorAnswer(
          asked.format,
          asked.format === 's3' ? 'InvalidToken' : 'UnrecognizedClientException',
          'The provided token is malformed or otherwise invalid.',
        ),
      );
      return true;
    case 'error':
      request.resume();
      send(response, errorAnswer(asked.format, action.code, action.message, action.status));
      return true;
    case 'replace':
      request.resume();
      send(response, action);
      return true;
  }
}

/** The body from AWS to the caller, cut or slowed when the fault says so. */
async function relay(answer: IncomingMessage, response: ServerResponse, action: FaultAction | null): Promise<void> {
  let sent = 0;
  for await (const chunk of answer) {
    const bytes: Buffer = chunk;
    if (action?.kind === 'truncate' && sent + bytes.length > action.afterBytes) {
      await new Promise<void>((resolve) =>
        response.write(bytes.subarray(0, action.afterBytes - sent), () => resolve()),
      );
      response.destroy();
      return;
    }
    sent += bytes.length;
    if (!response.write(bytes))
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          response.off('drain', goOn).off('close', goOn);
          resolve();
        };
        response.on('drain', goOn).on('close', goOn);
      });
    if (action?.kind === 'slow' && action.bytesPerSecond !== undefined) {
      await delay((bytes.length / action.bytesPerSecond) * 1000);
    }
    if (response.destroyed) return;
  }
  response.end();
}
