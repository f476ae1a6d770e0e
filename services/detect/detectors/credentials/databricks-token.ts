import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DATABRICKS_TOKEN',
  name: 'Databricks token',
  literals: ['dapi', 'dkea', 'dose'],
  // On Azure a digit ends it.
  source: 'd(?:api|kea|ose)(?<secret>[a-f0-9]{32})(?:-\\d)?',
  most: 38,
  make: (variant) => fakeSecret('dapi', 32, 'hex', variant),
  references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
});
