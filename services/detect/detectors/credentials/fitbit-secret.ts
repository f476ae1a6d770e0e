import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FITBIT_SECRET',
  name: 'Fitbit client secret',
  vendors: ['fitbit'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/'],
});
