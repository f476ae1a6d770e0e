import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'UPLOADCARE_SECRET',
  name: 'Uploadcare secret key',
  vendors: ['uploadcare'],
  body: { alphabet: 'hex', length: 20 },
  references: ['https://uploadcare.com/docs/start/settings/#keys'],
});
