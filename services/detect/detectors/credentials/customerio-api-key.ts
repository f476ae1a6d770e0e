import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CUSTOMERIO_API_KEY',
  name: 'Customer.io API key',
  vendors: ['customerio', 'customer_io', 'customer.io'],
  body: { alphabet: 'hex', length: [20, 32] },
  references: ['https://customer.io/docs/api/app/#section/Authentication'],
});
