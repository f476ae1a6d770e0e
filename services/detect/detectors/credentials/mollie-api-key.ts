import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MOLLIE_API_KEY',
  name: 'Mollie API key',
  vendors: ['mollie'],
  body: {
    source: '(?:live|test)_[A-Za-z0-9]{30}',
    most: 35,
    make: (variant) => fakeSecret('live_', 30, 'base62', variant),
  },
  references: ['https://docs.mollie.com/reference/authentication'],
});
