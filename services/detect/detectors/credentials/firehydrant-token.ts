import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FIREHYDRANT_TOKEN',
  name: 'FireHydrant bot token',
  prefixes: ['fhb-'],
  alphabet: 'hex',
  length: [32, 64],
  references: ['https://docs.firehydrant.com/docs/api-keys'],
});
