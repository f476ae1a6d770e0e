/** The JSON object that a base64url part of a JWT holds, or null. */
export function decodeJwtPart(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const text = Buffer.from(part, 'base64url').toString('utf8');
    // What is no object need not be read, nor an error be thrown for it.
    if (!text.trimEnd().endsWith('}')) return null;
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a compact JWS (RFC 7515, 7519): a header with `alg`, a JSON payload, and a signature unless `alg` is none. */
export function isJwt(token: string): boolean {
  const [head = '', body = '', signature = ''] = token.split('.');
  const header = decodeJwtPart(head);
  if (!header || typeof header['alg'] !== 'string') return false;
  if (header['alg'].toLowerCase() === 'none') return decodeJwtPart(body) !== null;
  return signature.length > 0 && decodeJwtPart(body) !== null;
}

/** True for a compact JWE (RFC 7516): five parts, and a header that names the algorithms of its key and of its text. */
export function isJwe(token: string): boolean {
  const parts = token.split('.');
  const header = decodeJwtPart(parts[0] ?? '');
  return parts.length === 5 && typeof header?.['alg'] === 'string' && typeof header['enc'] === 'string';
}

/** Algorithm and expiry of a JWT, `HS256, expires 2026-01-01T00:00:00Z`, or that it is encrypted; no claim that could name a person. Null for what is none. */
export function describeJwt(token: string): string | null {
  const [head = '', body = ''] = token.split('.');
  const { alg: algorithm, enc: encryption } = decodeJwtPart(head) ?? {};
  if (typeof algorithm !== 'string' || !/^[\w+-]{1,20}$/.test(algorithm)) return null;
  if (typeof encryption === 'string') return `${algorithm}, encrypted`;
  const expiry = decodeJwtPart(body)?.['exp'];
  if (typeof expiry !== 'number' || expiry < 0 || expiry > 253_402_300_799) return `${algorithm}, no expiry`;
  return `${algorithm}, expires ${new Date(expiry * 1000).toISOString().replace('.000', '')}`;
}
