import { pemKey } from '../../builders/pem-key.ts';
import { isOpenSshKey } from '../../validators/private-key.ts';

export default pemKey({
  id: 'OPENSSH_PRIVATE_KEY',
  name: 'OpenSSH private key',
  labels: ['OPENSSH PRIVATE KEY'],
  parses: isOpenSshKey,
  opening: Buffer.from('openssh-key-v1\0').toString('base64'),
  references: ['https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key'],
});
