import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FASTLY_API_TOKEN',
  name: 'Fastly API token',
  vendors: ['fastly'],
  body: { alphabet: 'base64url', length: 32 },
  references: ['https://www.fastly.com/documentation/reference/api/auth-tokens/'],
});
