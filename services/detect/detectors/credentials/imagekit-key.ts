import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'IMAGEKIT_KEY',
  name: 'ImageKit private key',
  vendors: ['imagekit'],
  body: {
    source: 'private_[A-Za-z0-9+/=]{24,32}',
    most: 40,
    make: (variant) => fakeSecret('private_', 24, 'base62', variant),
  },
  references: ['https://imagekit.io/docs/api-keys'],
});
