import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FIVETRAN_SECRET',
  name: 'Fivetran API secret',
  vendors: ['fivetran'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://fivetran.com/docs/rest-api/getting-started'],
});
