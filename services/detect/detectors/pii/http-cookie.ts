import { personal } from '../../builders/identifier.ts';
import { severities } from '../../builders/severities.ts';

const name = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}";
const letters = String.raw`[!#-+\--:<-\[\]-~]{0,2048}`;
const value = `(?:"${letters}"?|${letters})`;
/** A pair, the day of an `Expires`, or a bare attribute: each text is read in one way only, or backtracking explodes. */
const pair = String.raw`${name}(?:=${value}(?:, \d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d GMT)?)?`;

export default personal({
  id: 'HTTP_COOKIE',
  name: 'HTTP cookie header',
  severity: severities.rising,
  trigger: { kind: 'literals', literals: ['cookie:', 'cookie":', "cookie':", 'cookie '], ignoreCase: true, maxBack: 4 },
  pattern: new RegExp(
    String.raw`(?<![A-Za-z])(?:[Ss][Ee][Tt]-)?[Cc][Oo][Oo][Kk][Ii][Ee]["']?\s?[:=]\s?["']?(?<value>${name}=${value}(?:; ?${pair}){0,24})`,
  ),
  fieldPattern: new RegExp(`(?<value>${name}=${value}(?:; ?${pair}){0,24})`),
  maxLength: 8192,
  keywords: ['cookie', 'set cookie', 'http cookie', 'cookies'],
  keywordRule: 'supporting',
  composite: true,
  normalize: (text) => text,
  validate: (text) =>
    /^[^=]{1,128}=[^;]{6,}/.test(text) || /;(?! ?(?:expires|path|domain|max-age|samesite)=)[^=;]+=[^;]{6,}/i.test(text),
  forms: [
    {
      // What browsers and curl export (`cookies.txt`): host, TRUE, path, TRUE, expiry, name, value, with tabs between.
      trigger: { kind: 'literals', literals: ['\tTRUE\t/', '\tFALSE\t/'] },
      pattern:
        /\t(?:TRUE|FALSE)\t\/[^\t\r\n]{0,200}\t(?:TRUE|FALSE)\t\d{1,20}\t(?<value>[^\t\r\n]{1,128}\t[^\t\r\n]{6,2048})/,
      maxLength: 2700,
      keywords: [],
      keywordRule: 'none',
      acrossFields: true,
      bareConfidence: 'HIGH',
      validate: (_, raw) => /\t.*[A-Za-z0-9]{4}/.test(raw),
    },
  ],
  examples: {
    match: [
      'Cookie: sid=31d4d96e407aad42; lang=en-US',
      'set-cookie: id=a3fWaXyz91; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure',
      '{"Cookie":"session=93kd02kdl20s"}',
      { text: 'sid=31d4d96e407aad42; theme=dark', header: 'cookie' },
      '.acme.io\tTRUE\t/\tFALSE\t1790000000\tsid\t31d4d96e407aad42',
    ],
    reject: [
      'Cookie: none',
      'cookie policy: a=b',
      '.acme.io\tTRUE\t/\tFALSE\t1790000000\tlang\ten',
      'We use a cookie: accept it',
      'Cookie: a=1',
      '"Set-Cookie": "token=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"',
      'the cookie = jar of recipes',
    ],
  },
  references: ['RFC 6265', 'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-pii.html'],
});
