import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'XENDIT_API_KEY',
  name: 'Xendit API key',
  prefixes: ['xnd_production_', 'xnd_development_'],
  alphabet: 'base62',
  length: [40, 90],
  references: ['https://docs.xendit.co/docs/api-keys'],
});
