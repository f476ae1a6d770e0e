import { entropy } from './entropy.ts';
import { isPlaceholder } from './plausibility.ts';

/** The base64 text of a PEM body as it stands in files, JSON strings (`\n`), source code (`"…" +`) or logs (on one line). */
export function pemBase64(body: string): string {
  const lines = body.replace(/\\+[nrt]/g, '\n').split(/[\n\r]/);
  let out = '';
  for (const line of lines) {
    if (/^[ \t>]*[A-Za-z][A-Za-z-]{2,20}: /.test(line)) continue;
    for (const run of line.match(/[A-Za-z0-9+/]{8,}={0,2}/g) ?? []) out += run;
  }
  return out;
}

/** True when `base64` starts with a DER SEQUENCE whose length fits and whose first member is a version or an algorithm (PKCS#1, #8, SEC 1). */
export function isDerPrivateKey(base64: string): boolean {
  const der = Buffer.from(base64.slice(0, 64), 'base64');
  if (der[0] !== 0x30 || der.length < 12) return false;
  const first = der[1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 2) return false;
  const at = 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : der.readUIntBE(2, lengthBytes);
  const whole = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  const isVersion = der[at] === 0x02 && der[at + 1] === 0x01 && (der[at + 2] ?? 9) <= 2;
  return (isVersion || der[at] === 0x30) && Math.abs(at + length - whole) <= 3;
}

/** True when `base64` is an openssh-key-v1 container (PROTOCOL.key of OpenSSH). */
export function isOpenSshKey(base64: string): boolean {
  return Buffer.from(base64.slice(0, 24), 'base64').toString('latin1').startsWith('openssh-key-v1\0');
}

/** True when `base64` could be a key: long and random enough, no placeholder. */
export function looksLikeKeyBody(base64: string): boolean {
  return base64.length >= 64 && entropy(base64) >= 4 && !isPlaceholder(base64.slice(0, 400));
}
