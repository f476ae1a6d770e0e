import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PATREON_TOKEN',
  name: 'Patreon token or client secret',
  vendors: ['patreon'],
  body: { alphabet: 'base64url', length: [43, 64] },
  references: ['https://docs.patreon.com/#oauth'],
});
