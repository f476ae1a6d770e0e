import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DRIP_API_TOKEN',
  name: 'Drip API token',
  vendors: ['drip_api', 'drip_token', 'getdrip'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developer.drip.com/#authentication'],
});
