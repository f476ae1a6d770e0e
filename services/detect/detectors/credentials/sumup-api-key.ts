import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SUMUP_API_KEY',
  name: 'SumUp API key',
  prefixes: ['sup_sk_'],
  alphabet: 'base62',
  length: [24, 48],
  references: ['https://developer.sumup.com/api/authentication'],
});
