import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLEARBIT_API_KEY',
  name: 'Clearbit API key',
  vendors: ['clearbit'],
  body: {
    source: '(?:sk_|pk_)?[a-f0-9]{32,35}',
    most: 38,
    make: (variant) => fakeSecret('', 32, 'hex', variant),
  },
  references: ['https://clearbit.com/docs'],
});
