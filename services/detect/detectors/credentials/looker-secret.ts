import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LOOKER_SECRET',
  name: 'Looker client secret',
  vendors: ['looker'],
  body: { alphabet: 'hex', length: 24 },
  references: ['https://cloud.google.com/looker/docs/api-auth'],
});
