import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLOUDFLARE_API_TOKEN',
  name: 'Cloudflare API token',
  vendors: ['cloudflare', 'cf_api', 'cf-api', 'cf_token'],
  body: { alphabet: 'base64url', length: 40 },
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'],
});
