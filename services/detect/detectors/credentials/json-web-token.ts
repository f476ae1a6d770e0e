import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import type { DetectorForm } from '../../define-detector.ts';
import { describeJwt, isJwe, isJwt } from '../../validators/jwt.ts';

const part = (object: object): string => Buffer.from(JSON.stringify(object)).toString('base64url');
const payload = part({ sub: '48213', iat: 1_700_000_000 });
const encrypted = `${fakeSecret('', 16, 'base64url')}.${fakeSecret('', 90, 'base64url', 2)}.${fakeSecret('', 22, 'base64url', 3)}`;
const signature = fakeSecret('', 43, 'base64url');

const trigger: DetectorForm['trigger'] = {
  kind: 'literals',
  // Base64 of `{"` and the first letter of a header's first member: alg, typ, kid, cty, enc, x5t, zip, jku, b64; `{ "`, `{\n`.
  literals: ['eyJh', 'eyJ0', 'eyJr', 'eyJj', 'eyJl', 'eyJ4', 'eyJ6', 'eyJq', 'eyJi', 'eyAi', 'ewog', 'ewoi'],
};

export default credential({
  id: 'JSON_WEB_TOKEN',
  name: 'JSON Web Token',
  trigger,
  pattern: /(?<![A-Za-z0-9_-])e[yw][JAo][A-Za-z0-9_-]{10,1200}\.e[yw][JAo][A-Za-z0-9_-]{4,6200}\.[A-Za-z0-9_-]{0,700}/,
  maxLength: 8110,
  validate: (value) => (isJwt(value) ? 'strong' : false),
  evidence: describeJwt,
  forms: [
    {
      trigger,
      // Encrypted: key (none where it is agreed on), initialization vector, text and tag.
      pattern:
        /(?<![A-Za-z0-9_-])e[yw][JAo][A-Za-z0-9_-]{10,1200}\.[A-Za-z0-9_-]{0,700}\.[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{4,6000}\.[A-Za-z0-9_-]{16,100}(?![A-Za-z0-9_-])/,
      maxLength: 8070,
      validate: (value) => (isJwe(value) ? 'strong' : false),
    },
  ],
  examples: {
    match: [
      `${part({ alg: 'HS256', typ: 'JWT' })}.${payload}.${signature}`,
      `Authorization: Bearer ${part({ typ: 'JWT', alg: 'RS256', kid: 'a1' })}.${payload}.${signature}`,
      `token=${part({ alg: 'none' })}.${payload}.`,
      `Cookie: session-token=${part({ alg: 'dir', enc: 'A256GCM' })}..${encrypted}`,
      `Bearer ${part({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256' })}.${fakeSecret('', 342, 'base64url')}.${encrypted}`,
    ],
    reject: [
      `${part({ typ: 'JWT' })}.${payload}.${signature}`,
      `${part({ alg: 'HS256' })}.${payload}`,
      `${part({ alg: 'HS256' })}.${signature}.${signature}`,
      `${part({ alg: 'HS256' })}.${payload}.`,
      `${part({ alg: 'dir' })}..${encrypted}`,
      `${part({ alg: 'dir', enc: 'A256GCM' })}..${encrypted.slice(0, -12)}`,
    ],
  },
  references: ['RFC 7515', 'RFC 7516', 'RFC 7519'],
});
