import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FLEXPORT_API_KEY',
  name: 'Flexport API key',
  prefixes: ['shltm_'],
  alphabet: 'base64url',
  length: [36, 48],
  references: ['https://docs.logistics-api.flexport.com/'],
});
