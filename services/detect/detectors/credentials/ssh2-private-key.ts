import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksLikeKeyBody, pemBase64 } from '../../validators/private-key.ts';

const file = (body: string): string =>
  `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "rsa-key"\n${body}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`;
const body = fakeSecret('P2/56wAAA', 200, 'base64');

export default credential({
  id: 'SSH2_PRIVATE_KEY',
  name: 'SSH2 (ssh.com) private key',
  trigger: { kind: 'literals', literals: ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----'] },
  pattern: /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----(?<body>(?:[^-]|-(?!---)){60,4000})/,
  maxLength: 4100,
  acrossFields: true,
  validate: (_value, _raw, match) => looksLikeKeyBody(pemBase64(match.groups?.['body'] ?? '')),
  examples: {
    match: [file(body), file(body).replaceAll('\n', '\r\n'), `key = '''${file(body)}'''`],
    reject: [file('...'), file('x'.repeat(200)), '---- BEGIN SSH2 PUBLIC KEY ----'],
  },
  references: ['RFC 4716'],
});
