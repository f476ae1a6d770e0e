import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'KRAKEN_PRIVATE_KEY',
  name: 'Kraken API private key',
  vendors: ['kraken'],
  body: { alphabet: 'base64', length: [80, 88] },
  references: ['https://docs.kraken.com/api/docs/guides/spot-rest-auth/'],
});
