import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BLYNK_TOKEN',
  name: 'Blynk device token',
  vendors: ['blynk'],
  body: { alphabet: 'base64url', length: 32 },
  references: ['https://docs.blynk.io/en/concepts/device#authtoken'],
});
