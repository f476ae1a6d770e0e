import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DBT_CLOUD_TOKEN',
  name: 'dbt Cloud token',
  prefixes: ['dbtc_', 'dbtu_'],
  alphabet: 'base64url',
  length: [40, 80],
  references: ['https://docs.getdbt.com/docs/dbt-cloud-apis/authentication'],
});
