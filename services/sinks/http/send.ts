import { Agent, errors, request } from 'undici';
import { OrgsweepError } from '../../model/index.ts';
import { AddressRefused, guardedLookup, isPublicAddress } from './address-guard.ts';

interface HttpRequest {
  readonly method: 'POST' | 'PATCH' | 'GET';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface HttpAnswer {
  readonly status: number;
  /** From Retry-After; null when there is none. */
  readonly retryAfterMs: number | null;
  /** The first 64 KB of the body. */
  readonly text: string;
}

/** Sends to a URL of somebody else's. NETWORK when no answer came; BAD_USER_INPUT for a URL that may not be asked. Follows no redirect. */
export type HttpSend = (request: HttpRequest) => Promise<HttpAnswer>;

interface HttpSender {
  readonly send: HttpSend;
  close(): Promise<void>;
}

const maxAnswerBytes = 65_536;
const timeoutMs = 15_000;

function refused(text: string, cause?: unknown): OrgsweepError {
  return new OrgsweepError('BAD_USER_INPUT', text, {
    advice:
      'Give an https URL of a public host, or name the host and port in ORGSWEEP_SINK_PRIVATE_HOSTS where the worker runs.',
    cause,
  });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now; at most a day. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 86_400_000) : null;
}

/** The URL that may be asked: https to a public host, or either scheme to one of `privateHosts` (`host:port`, as the administrator of the worker allows). */
export function allowedUrl(text: string, privateHosts: ReadonlySet<string>): { url: URL; isPrivate: boolean } {
  if (!URL.canParse(text)) throw refused('This is no URL.');
  const url = new URL(text);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused(`${url.protocol}// is not sent to.`);
  if (url.username !== '' || url.password !== '') throw refused('A URL may not hold credentials.');
  if (privateHosts.has(`${url.hostname}:${port}`)) return { url, isPrivate: true };
  if (url.protocol !== 'https:') throw refused('Only https is sent to.');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if ((/^[\d.]+$/.test(literal) || literal.includes(':')) && !isPublicAddress(literal))
    throw refused('The address is not public.');
  return { url, isPrivate: false };
}

/** A sender with its own connections. `privateHosts` may be asked although they are not public. */
export function createHttpSender(privateHosts: readonly string[]): HttpSender {
  const allowed = new Set(privateHosts);
  const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connections: 64 };
  const guarded = new Agent({ ...timeouts, connect: { timeout: timeoutMs, lookup: guardedLookup } });
  const inside = new Agent({ ...timeouts, connect: { timeout: timeoutMs } });
  return {
    async send({ method, url: text, headers, body }) {
      const { url, isPrivate } = allowedUrl(text, allowed);
      const dispatcher = isPrivate ? inside : guarded;
      try {
        const answer = await request(url, {
          method,
          headers,
          body: body ?? null,
          dispatcher,
          signal: AbortSignal.timeout(2 * timeoutMs),
        });
        const after = answer.headers['retry-after'];
        return {
          status: answer.statusCode,
          retryAfterMs: retryAfterMs(Array.isArray(after) ? after[0] : after, Date.now()),
          text: await firstBytes(answer.body),
        };
      } catch (error) {
        if (error instanceof AddressRefused) throw refused(error.message, error);
        if (error instanceof errors.InvalidArgumentError) throw refused('This request cannot be made.', error);
        throw new OrgsweepError('NETWORK', `${url.hostname} did not answer.`, {
          advice: 'Check the URL and that the host is up.',
          cause: error,
        });
      }
    },
    async close() {
      await Promise.all([guarded.close(), inside.close()]);
    },
  };
}

async function firstBytes(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= maxAnswerBytes) {
      body.destroy();
      break;
    }
  }
  return Buffer.concat(parts).subarray(0, maxAnswerBytes).toString('utf8');
}
