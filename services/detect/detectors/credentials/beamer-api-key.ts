import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BEAMER_API_KEY',
  name: 'Beamer API key',
  vendors: ['beamer'],
  body: {
    source: 'b_[A-Za-z0-9+/=_-]{40,46}',
    most: 48,
    make: (variant) => fakeSecret('b_', 40, 'base64url', variant),
  },
  references: ['https://www.getbeamer.com/api'],
});
