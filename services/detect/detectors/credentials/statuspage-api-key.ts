import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'STATUSPAGE_API_KEY',
  name: 'Statuspage API key',
  vendors: ['statuspage'],
  body: { alphabet: 'base36', length: [36, 64] },
  references: ['https://developer.statuspage.io/#section/Authentication'],
});
