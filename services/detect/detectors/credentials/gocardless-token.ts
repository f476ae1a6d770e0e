import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'GOCARDLESS_TOKEN',
  name: 'GoCardless access token',
  vendors: ['gocardless', 'go_cardless'],
  body: {
    source: '(?:live|sandbox)_[A-Za-z0-9_-]{40}',
    most: 48,
    make: (variant) => fakeSecret('live_', 40, 'base64url', variant),
  },
  references: ['https://developer.gocardless.com/getting-started/api/making-your-first-request/'],
});
