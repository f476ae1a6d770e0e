import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'AMPLITUDE_SECRET',
  name: 'Amplitude API or secret key',
  vendors: ['amplitude'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://amplitude.com/docs/apis/authentication'],
});
