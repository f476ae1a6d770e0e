import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DEEPGRAM_API_KEY',
  name: 'Deepgram API key',
  vendors: ['deepgram'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://developers.deepgram.com/docs/create-additional-api-keys'],
});
