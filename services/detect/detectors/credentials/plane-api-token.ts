import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'PLANE_API_TOKEN',
  name: 'Plane API token',
  prefixes: ['plane_api_'],
  alphabet: 'hex',
  length: 32,
  references: ['https://github.com/makeplane/plane/blob/preview/apps/api/plane/db/models/api.py'],
});
