import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TOMTOM_API_KEY',
  name: 'TomTom API key',
  vendors: ['tomtom'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/'],
});
