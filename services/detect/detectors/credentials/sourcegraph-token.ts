import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SOURCEGRAPH_TOKEN',
  name: 'Sourcegraph access token',
  literals: ['sgp_', 'sgd_', 'slk_'],
  source: '(?:sgp_(?:(?:[a-f0-9]{16}|local)_)?|sgd_|slk_)(?<secret>[a-f0-9]{40,64})',
  most: 90,
  make: (variant) => fakeSecret('sgp_local_', 40, 'hex', variant),
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
});
