import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ALCHEMY_API_KEY',
  name: 'Alchemy API key',
  vendors: ['alchemy', 'alchemyapi'],
  body: { alphabet: 'base64url', length: 32 },
  references: ['https://www.alchemy.com/docs/create-an-api-key'],
});
