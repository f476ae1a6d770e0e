import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'INFURA_API_KEY',
  name: 'Infura API key or secret',
  vendors: ['infura'],
  body: {
    source: '(?:[a-f0-9]{32}|[A-Za-z0-9+/]{52,56})',
    most: 56,
    make: (variant) => fakeSecret('', 32, 'hex', variant),
  },
  references: ['https://docs.metamask.io/services/get-started/infura/'],
});
