import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a receiver takes a signature. */
const replayWindowSeconds = 300;

/** The form in which the specification hands secrets out: the key in Base64, behind a prefix. Any other text is the key itself. */
const keyOf = (secret: string): string | Buffer => {
  const encoded = /^whsec_([A-Za-z0-9+/_-]+=*)$/.exec(secret)?.[1];
  return encoded === undefined ? secret : Buffer.from(encoded, 'base64');
};

const mac = (secret: string, id: string, timestamp: number, body: string): string =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');

/** Headers of a signed webhook (standardwebhooks.com, 1.0): HMAC-SHA-256 over id, time in seconds and body. */
export function signatureHeaders(secret: string, id: string, nowMs: number, body: string): Record<string, string> {
  const timestamp = Math.floor(nowMs / 1_000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${mac(secret, id, timestamp, body)}`,
  };
}

/** What a receiver does: whether the signature is of this body and not older or newer than the replay window. */
export function isSigned(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  nowMs: number,
  body: string,
): boolean {
  const timestamp = Number(headers['webhook-timestamp']);
  if (!(Math.abs(nowMs / 1_000 - timestamp) <= replayWindowSeconds)) return false;
  const wanted = Buffer.from(mac(secret, headers['webhook-id'] ?? '', timestamp, body));
  return (headers['webhook-signature'] ?? '').split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}
