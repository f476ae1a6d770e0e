import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CHARGEBEE_API_KEY',
  name: 'Chargebee API key',
  vendors: ['chargebee'],
  body: {
    source: '(?:live|test)_[A-Za-z0-9]{30,50}',
    most: 55,
    make: (variant) => fakeSecret('live_', 30, 'base62', variant),
  },
  references: ['https://apidocs.chargebee.com/docs/api/auth'],
});
