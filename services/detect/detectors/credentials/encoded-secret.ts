import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { decodedSecret, encodedOpenings } from '../../validators/encoded-secret.ts';

const token = (variant: number): string => fakeSecret('ghp_', 36, 'base62', variant);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');

export default credential({
  id: 'ENCODED_SECRET',
  name: 'Secret in base64 or hexadecimal',
  trigger: { kind: 'literals', literals: encodedOpenings, maxBack: 1200 },
  pattern: /(?<![A-Za-z0-9+/_-])(?<value>[A-Za-z0-9+/_-]{24,4000}={0,2})(?![A-Za-z0-9+/=_-])/,
  maxLength: 4002,
  validate: (value) => (decodedSecret(value) ? 'strong' : false),
  examples: {
    match: [
      `data:\n  token: ${base64(token(1))}`,
      `echo ${base64(`export GITHUB_TOKEN=${token(2)}\n`)} | base64 -d`,
      `blob=${base64(`{"user":"app","url":"postgres://app:${fakeSecret('', 14)}@db01:5432/orders"}`)}`,
      `hex: ${hex(token(3))}`,
    ],
    reject: [
      base64('export GITHUB_TOKEN=$' + '{GITHUB_TOKEN} # set it in the settings of the project'),
      base64(`ghp_${'x'.repeat(36)}`),
      base64('postgres://user:<password>@host:5432/db and nothing else in this text'),
    ],
  },
  references: ['RFC 4648', 'https://kubernetes.io/docs/concepts/configuration/secret/'],
});
