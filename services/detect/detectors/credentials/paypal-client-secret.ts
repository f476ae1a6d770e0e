import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PAYPAL_CLIENT_SECRET',
  name: 'PayPal client secret',
  vendors: ['paypal'],
  body: {
    source: 'E[A-Za-z0-9_-]{79}',
    most: 80,
    make: (variant) => fakeSecret('E', 79, 'base64url', variant),
  },
  references: ['https://developer.paypal.com/api/rest/authentication/'],
});
