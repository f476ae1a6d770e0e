import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MISTRAL_API_KEY',
  name: 'Mistral AI API key',
  vendors: ['mistral'],
  body: { alphabet: 'base62', length: 32 },
  wordNeeded: true,
  references: ['https://docs.mistral.ai/getting-started/quickstart/'],
});
