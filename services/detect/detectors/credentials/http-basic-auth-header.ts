import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isBasicCredentials } from '../../validators/basic-credentials.ts';

const encode = (text: string): string => Buffer.from(text).toString('base64');
const password = fakeSecret('', 12);

export default credential({
  id: 'HTTP_BASIC_AUTH_HEADER',
  name: 'HTTP Basic authorization header',
  recommended: true,
  trigger: { kind: 'literals', literals: ['Basic ', 'basic ', 'BASIC '] },
  pattern: /(?<![A-Za-z0-9_-])(?:Basic|basic|BASIC) {1,2}(?<value>[A-Za-z0-9+/]{6,4096}={0,2})(?![A-Za-z0-9+/=])/,
  maxLength: 4106,
  keywords: ['authorization', 'proxy-authorization', 'auth'],
  keywordRule: 'supporting',
  // RFC 7617 and RFC 6749 print these.
  knownTestValues: [encode('Aladdin:open sesame'), encode('s6BhdRkqt3:gX1f' + 'Bat3bV'), encode('test:123\u00a3')],
  validate: (value) => (isBasicCredentials(value) ? 'strong' : false),
  examples: {
    match: [
      `Authorization: Basic ${encode(`maria:${password}`)}`,
      `{"authorization":"basic ${encode(`svc-export:${password}`)}"}`,
      `curl -H "Authorization: Basic ${encode(`:${fakeSecret('', 52, 'base36')}`)}" https://api.internal`,
    ],
    reject: [
      'Basic Information',
      `Authorization: Basic ${encode('no colon here')}`,
      `Authorization: Basic ${encode('Aladdin:open sesame')}`,
      `Authorization: Basic ${encode('username:password')}`,
      'Basic abcdefghijkl',
    ],
  },
  references: ['RFC 7617'],
});
