import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FOURSQUARE_KEY',
  name: 'Foursquare key or secret',
  vendors: ['foursquare'],
  body: {
    source: '(?:fsq3[A-Za-z0-9+/=]{44}|[A-Z0-9]{48})',
    most: 48,
    make: (variant) => fakeSecret('fsq3', 44, 'base62', variant),
  },
  references: ['https://docs.foursquare.com/developer/reference/authentication'],
});
