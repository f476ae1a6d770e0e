import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLOUDFLARE_GLOBAL_API_KEY',
  name: 'Cloudflare global API key',
  vendors: ['cloudflare', 'x-auth-key', 'cf_api', 'cf_key', 'cloudflare_global', 'cf_global'],
  body: { alphabet: 'hex', length: 37 },
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/keys/'],
});
