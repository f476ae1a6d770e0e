import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SHODAN_API_KEY',
  name: 'Shodan API key',
  vendors: ['shodan'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://developer.shodan.io/api/requirements'],
});
