import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'JOTFORM_API_KEY',
  name: 'Jotform API key',
  vendors: ['jotform'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://api.jotform.com/docs/#authentication'],
});
