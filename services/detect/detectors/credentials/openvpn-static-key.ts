import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const lines = (variant: number): string =>
  Array.from({ length: 16 }, (_, i) => fakeSecret('', 32, 'hex', variant * 20 + i)).join('\n');
const key = (body: string): string =>
  `-----BEGIN OpenVPN Static key V1-----\n${body}\n-----END OpenVPN Static key V1-----`;

export default credential({
  id: 'OPENVPN_STATIC_KEY',
  name: 'Static key of OpenVPN',
  trigger: { kind: 'literals', literals: ['-----BEGIN OpenVPN Static key V1-----'] },
  pattern: /-----BEGIN OpenVPN Static key V1-----\s{1,8}(?<value>(?:[a-f0-9]{32}\s{1,24}){8,16})/i,
  maxLength: 1000,
  acrossFields: true,
  validate: (value) => looksRandom(value.replace(/\s/g, ''), 3),
  examples: {
    match: [key(lines(1)), `<tls-auth>\n${key(lines(2))}\n</tls-auth>`, key(lines(3)).replaceAll('\n', '\r\n')],
    reject: [key(''), key('0'.repeat(32)), key('...')],
  },
  references: ['https://openvpn.net/community-resources/static-key-mini-howto/'],
});
