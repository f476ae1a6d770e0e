import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'VONAGE_API_SECRET',
  name: 'Vonage (Nexmo) API secret',
  vendors: ['nexmo', 'vonage'],
  body: { alphabet: 'base62', length: 16 },
  references: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
});
