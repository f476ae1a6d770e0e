import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const part = (length: number, variant: number): string => fakeSecret('', length, 'base62', variant);
const quote = '\\\\{0,3}"';
const member = (name: string): string => `${quote}${name}${quote}\\s{0,4}:\\s{0,4}${quote}`;
/** Other members on the way, within the same object. */
const between = '[^{}]{0,1600}?';

export default credential({
  id: 'JSON_WEB_KEY',
  name: 'Private or symmetric JSON Web Key',
  trigger: { kind: 'literals', literals: ['"kty', '"d"', '"k"', '"d\\"', '"k\\"'], maxBack: 3 },
  pattern: new RegExp(
    `(?:${member('kty')}(?:RSA|EC|OKP)${between}${member('d')}(?<value>[A-Za-z0-9_-]{42,700})(?=\\\\{0,3}")|${member('kty')}oct${between}${member('k')}(?<k>[A-Za-z0-9_-]{16,700})(?=\\\\{0,3}"))`,
  ),
  maxLength: 2400,
  acrossFields: true,
  validate: (_value, _raw, match) => looksRandom(match.groups?.['value'] ?? match.groups?.['k'] ?? '', 3) && 'strong',
  forms: [
    {
      trigger: { kind: 'literals', literals: ['"d"', '"k"', '"d\\"', '"k\\"'], maxBack: 3 },
      pattern: new RegExp(
        `${member('[dk]')}(?<value>[A-Za-z0-9_-]{16,700})${quote}(?=[^{}]{0,56}${member('kty')}(?:RSA|EC|OKP|oct))`,
      ),
      maxLength: 760,
      validate: (value) => looksRandom(value, 3) && 'strong',
    },
  ],
  examples: {
    match: [
      `{"kty":"EC","crv":"P-256","x":"${part(43, 1)}","y":"${part(43, 2)}","d":"${part(43, 3)}"}`,
      `{"kty":"RSA","n":"${part(342, 4)}","e":"AQAB","d":"${part(342, 5)}"}`,
      `{"kty":"oct","alg":"HS256","k":"${part(43, 6)}"}`,
      `{"crv":"Ed25519","d":"${part(43, 7)}","kty":"OKP"}`,
    ],
    reject: [
      `{"kty":"EC","crv":"P-256","x":"${part(43, 1)}","y":"${part(43, 2)}"}`,
      `{"kty":"RSA","n":"${part(342, 4)}","e":"AQAB","kid":"${part(43, 3)}"}`,
      `{"kty":"EC","x":"${part(43, 1)}"},{"d":"${part(43, 3)}"}`,
    ],
  },
  references: ['RFC 7517', 'RFC 7518 section 6', 'RFC 8037'],
});
