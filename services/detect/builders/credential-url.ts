import type { Detector } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';
import { isUrlPassword } from '../validators/url-password.ts';
import { credential } from './credential.ts';
import { fakeSecret } from './fake-secret.ts';

/** URLs of some schemes that carry `user:password@`. */
export interface CredentialUrl {
  readonly id: string;
  readonly name: string;
  readonly schemes: readonly string[];
  readonly references: readonly string[];
  readonly severity?: Detector['severity'];
  /** `user:password` in the way documents of these schemes write it. */
  readonly stock?: string;
}

function decoded(code: string): string {
  return String.fromCharCode(Number.parseInt(code.slice(1), 16));
}

/** The detector of a password in URLs of these schemes. The password is the value reported. */
export function credentialUrl(url: CredentialUrl): Detector {
  const password = fakeSecret('', 16);
  const scheme = url.schemes[0] ?? '';
  const last = url.schemes.at(-1) ?? scheme;
  const schemes = url.schemes.map((name) => name.replace(/[+.]/g, '\\$&')).sort((a, b) => b.length - a.length);
  return credential({
    id: url.id,
    name: url.name,
    ...(url.severity ? { severity: url.severity } : {}),
    trigger: {
      kind: 'literals',
      ignoreCase: true,
      literals: url.schemes.flatMap((name) => [`${name}://`, `${name}:\\/\\/`]),
    },
    pattern: patternOf(
      `(?:${schemes.join('|')}):(?:\\\\?\\/){2}(?<user>[^\\s:@/"'<>?#]{0,80}(?:@[\\w.-]{3,60})?):(?<value>(?!\\d{1,5}#)[^\\s@"'<>\`\\\\/?]{3,200})@(?<host>[^\\s:/"'<>?#@]{1,100}|(?=\\/\\w))`,
      'i',
    ),
    maxLength: 420,
    validate: (_value, _raw, match) => {
      const { user = '', value = '', host = '' } = match.groups ?? {};
      return `${user}:${value}` !== url.stock && isUrlPassword(user, value, host);
    },
    forms: [
      {
        // The same as the value of a parameter: percent-encoded once.
        trigger: { kind: 'literals', ignoreCase: true, literals: url.schemes.map((name) => `${name}%3A%2F%2F`) },
        pattern: patternOf(
          `(?:${schemes.join('|')})%3A%2F%2F(?<user>[A-Za-z0-9._~-]{0,80})%3A(?<value>(?:[A-Za-z0-9._~!*'()-]|%(?!40)[0-9A-F]{2}){3,120})%40(?<host>[A-Za-z0-9._-]{1,100})`,
          'i',
        ),
        maxLength: 560,
        validate: (_value, _raw, match) => {
          const { user = '', value = '', host = '' } = match.groups ?? {};
          return isUrlPassword(user, value.replace(/%[0-9A-F]{2}/gi, decoded), host);
        },
      },
    ],
    examples: () => ({
      match: [
        `${scheme}://app:${password}@db01.internal/orders`,
        `next=${scheme}%3A%2F%2Fapp%3A${password}%40db01.internal%2Forders`,
        `"url":"${scheme}:\\/\\/app:${password}@db01.internal\\/orders"`,
        `URL="${last}://:${password}@10.0.4.7:6379"`,
        `{"url":"${scheme}://svc-batch:${fakeSecret('', 12)}%21@cluster-a.internal:5000/x?ssl=true"}`,
      ],
      reject: [
        `${scheme}://app:\${DB_PASSWORD}@db01.internal/orders`,
        `${scheme}://username:password@localhost/db`,
        `${scheme}://<user>:<password>@host/db`,
        `${scheme}://db01.internal:5432/orders`,
        `${scheme}://app:****@db01.internal/orders`,
      ],
    }),
    references: url.references,
  });
}
