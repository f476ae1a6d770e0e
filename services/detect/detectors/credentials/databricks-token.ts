import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DATABRICKS_TOKEN',
  name: 'Databricks token',
  prefixes: ['dapi', 'dkea', 'dose'],
  alphabet: 'hex',
  length: 32,
  references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
});
