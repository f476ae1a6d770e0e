import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DEPOT_TOKEN',
  name: 'Depot token',
  prefixes: ['depot_project_', 'depot_org_', 'depot_user_'],
  alphabet: 'hex',
  length: [32, 80],
  references: ['https://depot.dev/docs/cli/authentication'],
});
