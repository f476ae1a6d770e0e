import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { describeJwt, isJwt } from '../../validators/jwt.ts';

const part = (object: object): string => Buffer.from(JSON.stringify(object)).toString('base64url');
const payload = part({ sub: '48213', iat: 1_700_000_000 });
const signature = fakeSecret('', 43, 'base64url');

export default credential({
  id: 'JSON_WEB_TOKEN',
  name: 'JSON Web Token',
  trigger: {
    kind: 'literals',
    // Base64 of `{"` and the first letter of a header's first member: alg, typ, kid, cty, enc, x5t, zip, jku, b64; `{ "`, `{\n`.
    literals: ['eyJh', 'eyJ0', 'eyJr', 'eyJj', 'eyJl', 'eyJ4', 'eyJ6', 'eyJq', 'eyJi', 'eyAi', 'ewog', 'ewoi'],
  },
  pattern: /(?<![A-Za-z0-9_-])e[yw][JAo][A-Za-z0-9_-]{10,1200}\.e[yw][JAo][A-Za-z0-9_-]{4,2400}\.[A-Za-z0-9_-]{0,700}/,
  maxLength: 4310,
  validate: (value) => (isJwt(value) ? 'strong' : false),
  evidence: describeJwt,
  examples: {
    match: [
      `${part({ alg: 'HS256', typ: 'JWT' })}.${payload}.${signature}`,
      `Authorization: Bearer ${part({ typ: 'JWT', alg: 'RS256', kid: 'a1' })}.${payload}.${signature}`,
      `token=${part({ alg: 'none' })}.${payload}.`,
    ],
    reject: [
      `${part({ typ: 'JWT' })}.${payload}.${signature}`,
      `${part({ alg: 'HS256' })}.${payload}`,
      `${part({ alg: 'HS256' })}.${signature}.${signature}`,
      `${part({ alg: 'HS256' })}.${payload}.`,
    ],
  },
  references: ['RFC 7515', 'RFC 7519'],
});
