import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'INFRACOST_API_KEY',
  name: 'Infracost API key',
  prefixes: ['ico-'],
  alphabet: 'base62',
  length: [32, 40],
  references: ['https://www.infracost.io/docs/infracost_cloud/get_started/'],
});
