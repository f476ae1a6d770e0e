import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SCALEWAY_ACCESS_KEY',
  name: 'Scaleway access key',
  prefixes: ['SCW'],
  alphabet: 'upperDigits',
  length: 17,
  references: ['https://www.scaleway.com/en/docs/iam/concepts/#api-key'],
});
