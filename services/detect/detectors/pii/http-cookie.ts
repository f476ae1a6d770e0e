import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';

const name = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}";
const value = String.raw`"?[!#-+\--:<-\[\]-~]{0,2048}"?`;
const attribute = String.raw`[A-Za-z-]{3,12}(?:=[^;"'\r\n]{1,120})?`;

export default personal({
  id: 'HTTP_COOKIE',
  name: 'HTTP cookie header',
  severity: severities.rising,
  trigger: { kind: 'literals', literals: ['cookie:', 'cookie":', "cookie':", 'cookie '], ignoreCase: true, maxBack: 4 },
  pattern: new RegExp(
    String.raw`(?<![A-Za-z])(?:[Ss][Ee][Tt]-)?[Cc][Oo][Oo][Kk][Ii][Ee]["']?\s?[:=]\s?["']?(?<value>${name}=${value}(?:; ?(?:${name}=${value}|${attribute})){0,24})`,
  ),
  fieldPattern: new RegExp(`(?<value>${name}=${value}(?:; ?(?:${name}=${value}|${attribute})){0,24})`),
  maxLength: 8192,
  keywords: ['cookie', 'set cookie', 'http cookie', 'cookies'],
  keywordRule: 'supporting',
  composite: true,
  normalize: (text) => text,
  validate: (text) => /^[^=]{1,128}=[^;]{6,}/.test(text) || /; ?[^=;]+=[^;]{6,}/.test(text),
  examples: {
    match: [
      'Cookie: sid=31d4d96e407aad42; lang=en-US',
      'set-cookie: id=a3fWaXyz91; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure',
      '{"Cookie":"session=93kd02kdl20s"}',
      { text: 'sid=31d4d96e407aad42; theme=dark', header: 'cookie' },
    ],
    reject: [
      'Cookie: none',
      'cookie policy: a=b',
      'We use a cookie: accept it',
      'Cookie: a=1',
      'the cookie = jar of recipes',
    ],
  },
  references: ['RFC 6265', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
