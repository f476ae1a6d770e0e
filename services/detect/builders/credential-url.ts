import type { Detector } from '../define-detector.ts';
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
    trigger: { kind: 'literals', ignoreCase: true, literals: url.schemes.map((name) => `${name}://`) },
    pattern: new RegExp(
      `(?:${schemes.join('|')}):\\/\\/(?<user>[^\\s:@/"'<>?#]{0,80}):(?<value>[^\\s@"'<>\`\\\\/?#]{3,200})@(?<host>[^\\s:/"'<>?#@]{1,100})`,
      'i',
    ),
    maxLength: 420,
    validate: (_value, _raw, match) => {
      const { user = '', value = '', host = '' } = match.groups ?? {};
      return `${user}:${value}` !== url.stock && isUrlPassword(user, value, host);
    },
    examples: {
      match: [
        `${scheme}://app:${password}@db01.internal/orders`,
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
    },
    references: url.references,
  });
}
