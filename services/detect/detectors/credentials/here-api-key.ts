import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HERE_API_KEY',
  name: 'HERE API key',
  vendors: ['here_api', 'here-api', 'hereapi', 'here_maps', 'heremaps'],
  body: { alphabet: 'base64url', length: 43 },
  references: ['https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/'],
});
