import { createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Random } from '../../random.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base62 = `0123456789${upper}${upper.toLowerCase()}`;

/** Prefix and sixteen characters of base 32. */
export const awsAccessKeyId = (random: Random): string => `AK${'IA'}${random.text(16, `${upper}234567`)}`;

/** Forty characters as base 64 has them. */
export const awsSecretKey = (random: Random): string => random.text(40, `${base62}+/`);

/** Classic personal access token: thirty random characters and a CRC-32 in base 62 (GitHub's engineering blog, 2021). */
export function githubToken(random: Random): string {
  const body = random.text(30, base62);
  let check = '';
  for (let rest = crc32(body), i = 0; i < 6; i++, rest = Math.floor(rest / 62)) check = `${base62[rest % 62]}${check}`;
  return `gh${'p_'}${body}${check}`;
}

export const stripeKey = (random: Random): string => `sk_${'live'}_${random.text(24, base62)}`;
export const slackToken = (random: Random): string =>
  `xox${'b'}-${random.digits(12)}-${random.digits(12)}-${random.text(24, base62)}`;

/** A password that nobody would guess and everybody would write down. */
export const password = (random: Random): string =>
  `${random.text(6, upper.toLowerCase())}${random.text(3, upper)}${random.digits(4)}!${random.text(3, base62)}`;

/** A signed JWT (RFC 7519, HS256) for a made-up subject. */
export function jwt(random: Random): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({ sub: random.hex(12), iat: 1_780_000_000 + random.int(0, 9_999_999), scope: 'orders:write' });
  const signature = createHmac('sha256', random.bytes(32)).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${signature}`;
}

const wrapped = (label: string, der: Buffer, width: number): string => {
  const lines = der.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

/** PKCS #8 of an Ed25519 key (RFC 8410): a fixed head and the 32 bytes of the seed, so that the key is whole and repeatable. */
function pkcs8(seed: Buffer): Buffer {
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
}

/** A private key in PEM. */
export const pkcs8PrivateKey = (random: Random): string => wrapped('PRIVATE' + ' KEY', pkcs8(random.bytes(32)), 64);

/** The same kind of key in OpenSSH's own format (OpenSSH, PROTOCOL.key). */
export function opensshPrivateKey(random: Random): string {
  const seed = random.bytes(32);
  const der = createPublicKey(createPrivateKey({ key: pkcs8(seed), format: 'der', type: 'pkcs8' })).export({
    format: 'der',
    type: 'spki',
  });
  const point = der.subarray(-32);
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const field = (value: Buffer | string) => Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
  const publicPart = Buffer.concat([field('ssh-ed25519'), field(point)]);
  const check = random.bytes(4);
  const inner = Buffer.concat([check, check, publicPart, field(Buffer.concat([seed, point])), field('deploy@build')]);
  const padding = Buffer.from(Array.from({ length: (8 - (inner.length % 8)) % 8 }, (_, index) => index + 1));
  const outer = [
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    number(1),
    field(publicPart),
  ];
  return wrapped('OPENSSH PRIVATE' + ' KEY', Buffer.concat([...outer, field(Buffer.concat([inner, padding]))]), 70);
}
