import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TOGETHER_API_KEY',
  name: 'Together AI API key',
  vendors: ['together'],
  body: { alphabet: 'hex', length: 64 },
  wordNeeded: true,
  references: ['https://docs.together.ai/docs/quickstart'],
});
