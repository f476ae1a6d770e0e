import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PREFECT_API_KEY',
  name: 'Prefect API key',
  prefixes: ['pnu_', 'pnb_'],
  alphabet: 'base62',
  length: [32, 44],
  references: ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'],
});
