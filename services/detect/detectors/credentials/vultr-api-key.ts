import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'VULTR_API_KEY',
  name: 'Vultr API key',
  vendors: ['vultr'],
  body: { alphabet: 'upperDigits', length: 36 },
  references: ['https://www.vultr.com/api/#section/Authentication'],
});
