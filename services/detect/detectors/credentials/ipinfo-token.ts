import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'IPINFO_TOKEN',
  name: 'IPinfo token',
  vendors: ['ipinfo'],
  body: { alphabet: 'hex', length: 14 },
  references: ['https://ipinfo.io/developers'],
});
