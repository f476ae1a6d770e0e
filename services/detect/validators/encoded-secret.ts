import { isAssignedPassword } from './assigned-secret.ts';
import { looksRandom } from './plausibility.ts';
import { isUrlPassword } from './url-password.ts';

/** A secret that can be told inside of decoded text: fixed letters it starts with, and what must follow. */
interface Opening {
  readonly texts: readonly string[];
  readonly rest: RegExp;
  readonly accepts: (match: RegExpExecArray) => boolean;
}

const token = (texts: readonly string[], rest: string): Opening => ({
  texts,
  rest: new RegExp(`(?:${texts.map((text) => text.replace(/[.]/g, '\\.')).join('|')})(?<body>${rest})(?![A-Za-z0-9])`),
  accepts: (match) => looksRandom(match.groups?.['body'] ?? ''),
});

const openings: readonly Opening[] = [
  token(['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], '[A-Za-z0-9]{36}'),
  token(['github_pat_'], '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'),
  token(['glpat-'], '[A-Za-z0-9_-]{20,27}'),
  token(['AKIA', 'ASIA'], '[A-Z2-7]{16}'),
  token(['AIza'], '[A-Za-z0-9_-]{35}'),
  token(['sk_live_', 'rk_live_'], '[A-Za-z0-9]{24,99}'),
  token(['sk-ant-', 'sk-proj-'], '[A-Za-z0-9_-]{40,200}'),
  token(['xoxb-', 'xoxp-', 'xapp-'], '[A-Za-z0-9-]{24,200}'),
  token(['hooks.slack.com/services/'], 'T[A-Z0-9]{7,12}/B[A-Z0-9]{7,12}/[A-Za-z0-9]{24}'),
  token(['SG.'], '[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
  token(['npm_'], '[A-Za-z0-9]{36}'),
  token(['dop_v1_'], '[a-f0-9]{64}'),
  token(['hvs.'], '[A-Za-z0-9_-]{24,200}'),
  token(['AccountKey='], '[A-Za-z0-9+/]{86}=='),
  {
    texts: ['postgres', 'mysql://', 'mongodb', 'redis://', 'amqp://', 'https://', 'mssql://', 'sqlserver://'],
    rest: /[a-z][a-z0-9+.-]{2,20}:\/\/(?<user>[^\s:@/"'<>?#]{0,80}):(?<body>[^\s@"'<>`\\/?#]{4,200})@(?<host>[^\s:/"'<>?#@]{1,100})/,
    accepts: ({ groups }) => isUrlPassword(groups?.['user'] ?? '', groups?.['body'] ?? '', groups?.['host'] ?? ''),
  },
  {
    texts: ['password', 'PASSWORD', 'Password', 'passwd'],
    rest: /(?<name>[A-Za-z_]{0,24}pass(?:word|wd))["']?\s?[:=]\s?(?<open>["']?)(?<body>[^\s"'<>,;]{6,80})/i,
    accepts: ({ groups }) => {
      const { name = '', open = '', body = '' } = groups ?? {};
      return /\d|[^\w]/.test(body) && isAssignedPassword({ name, quoted: open !== '', listed: false, value: body });
    },
  },
];

/** What base64 makes of `text` at each of the three places it can begin at: the letters that no neighbour can change. */
function base64Of(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from('\0'.repeat(before) + text).toString('base64');
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  });
}

/** The letters that base64 and hexadecimal text holds when a secret is in it; four or more, so that they seldom come by chance. */
export const encodedOpenings: readonly string[] = [
  ...new Set(
    openings
      .flatMap(({ texts }) => texts)
      .flatMap((text) => [...base64Of(text), Buffer.from(text).toString('hex')])
      .filter((letters) => letters.length >= 4),
  ),
];

/** True when `encoded`, base64 of either alphabet or hexadecimal, decodes to text that holds a secret. One layer only. */
export function decodedSecret(encoded: string): boolean {
  const isHex = encoded.length % 2 === 0 && /^[a-f0-9]+$/i.test(encoded);
  const text = Buffer.from(encoded, isHex ? 'hex' : 'base64').toString('latin1');
  if (!/^[\t\n\r\x20-\x7e\x80-\xff]{12,}$/.test(text)) return false;
  return openings.some(({ rest, accepts }) => {
    const match = rest.exec(text);
    return match !== null && accepts(match);
  });
}
