import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LOB_API_KEY',
  name: 'Lob API key',
  vendors: ['lob_', 'lob.'],
  body: {
    source: '(?:live|test)_(?:pub_)?[a-f0-9]{31,35}',
    most: 44,
    make: (variant) => fakeSecret('live_', 31, 'hex', variant),
  },
  references: ['https://docs.lob.com/#tag/Authentication'],
});
