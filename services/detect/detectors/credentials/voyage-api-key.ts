import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'VOYAGE_API_KEY',
  name: 'Voyage AI API key',
  vendors: ['voyage'],
  body: {
    source: 'pa-[A-Za-z0-9_-]{43}',
    most: 46,
    make: (variant) => fakeSecret('pa-', 43, 'base64url', variant),
  },
  alone: { prefix: 'pa-', source: 'pa-[A-Za-z0-9_-]{43}' },
  references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
});
