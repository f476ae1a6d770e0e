import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'JUMPCLOUD_API_KEY',
  name: 'JumpCloud API key',
  vendors: ['jumpcloud'],
  body: {
    source: '(?:jca_[A-Za-z0-9]{36}|[a-f0-9]{40})',
    most: 40,
    make: (variant) => fakeSecret('jca_', 36, 'base62', variant),
  },
  references: ['https://docs.jumpcloud.com/api/2.0/index.html'],
});
