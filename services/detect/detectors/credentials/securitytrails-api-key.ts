import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SECURITYTRAILS_API_KEY',
  name: 'SecurityTrails API key',
  vendors: ['securitytrails', 'security_trails'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://docs.securitytrails.com/docs/overview'],
});
