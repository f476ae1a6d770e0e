import { pemKey } from '../../builders/pem-key.ts';
import { isDerPrivateKey } from '../../validators/private-key.ts';

export default pemKey({
  id: 'PKCS',
  name: 'Private key (PKCS #1, PKCS #8, SEC 1)',
  labels: [
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'DSA PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'ANY PRIVATE KEY',
  ],
  parses: isDerPrivateKey,
  opening: 'MIIEpAIBAAKCAQEA',
  references: ['RFC 7468', 'RFC 8017', 'RFC 5958', 'RFC 5915'],
});
