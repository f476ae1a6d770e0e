import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'COHERE_API_KEY',
  name: 'Cohere API key',
  vendors: ['cohere', 'co_api_key'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://docs.cohere.com/reference/about'],
});
