import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PLAID_SECRET',
  name: 'Plaid secret',
  vendors: ['plaid'],
  body: { alphabet: 'hex', length: 30 },
  references: ['https://plaid.com/docs/api/#api-keys'],
});
