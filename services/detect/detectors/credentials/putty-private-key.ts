import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';

const file = (version: number, privateLines: string): string =>
  [
    `PuTTY-User-Key-File-${version}: ssh-rsa`,
    'Encryption: none',
    'Comment: rsa-key-20240611',
    'Public-Lines: 1',
    fakeSecret('AAAAB3NzaC1yc2EA', 48, 'base64'),
    'Private-Lines: 2',
    privateLines,
    `Private-MAC: ${fakeSecret('', 40, 'hex')}`,
  ].join('\n');

const key = fakeSecret('', 64, 'base64');

export default credential({
  id: 'PUTTY_PRIVATE_KEY',
  name: 'PuTTY private key',
  recommended: true,
  trigger: { kind: 'literals', literals: ['PuTTY-User-Key-File-'] },
  pattern:
    /PuTTY-User-Key-File-[123]: [\w-]{3,60}(?:\r?\n|\\n)Encryption: [\w-]{3,20}(?:\r?\n|\\n)Comment: [^\r\n]{0,200}?(?:\r?\n|\\n)Public-Lines: \d{1,3}[\s\S]{10,3000}?Private-Lines: \d{1,3}(?:\r?\n|\\n)[A-Za-z0-9+/]{8,70}/,
  maxLength: 3600,
  acrossFields: true,
  validate: (value) => !/\.{3}|x{8}/i.test(value),
  examples: {
    match: [file(2, key), file(3, key), file(3, key).replaceAll('\n', '\r\n')],
    reject: [file(2, '...'), 'PuTTY-User-Key-File-2: ssh-rsa', file(2, key).replace('Encryption: none\n', '')],
  },
  references: ['https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html'],
});
