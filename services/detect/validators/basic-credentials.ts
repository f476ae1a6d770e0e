import { isPlaceholder } from './plausibility.ts';

const stockWords =
  /^(?:user(?:name)?|login|pass(?:word|wd)?|pwd|secret|token|client_?id|client_?secret|api_?key|x|test|foo|bar)$/i;

/** True when `base64` holds `user:password` (RFC 7617): printable, one of the two not empty, and not the stock words of documents. */
export function isBasicCredentials(base64: string): boolean {
  if (base64.replace(/=+$/, '').length % 4 === 1) return false;
  const text = Buffer.from(base64, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0 || text.length < 4 || !/^[\x20-\x7e\u00a1-\ufffc]+$/.test(text)) return false;
  const secret = text.slice(colon + 1) || text.slice(0, colon);
  return secret.length >= 3 && !stockWords.test(secret) && !isPlaceholder(secret);
}
