import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ZEROTIER_TOKEN',
  name: 'ZeroTier API token',
  vendors: ['zerotier'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://docs.zerotier.com/api/tokens/'],
});
