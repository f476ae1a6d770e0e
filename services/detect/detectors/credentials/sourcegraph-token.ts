import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SOURCEGRAPH_TOKEN',
  name: 'Sourcegraph access token',
  prefixes: ['sgp_', 'sgd_', 'slk_'],
  alphabet: 'hex',
  length: [40, 64],
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
});
