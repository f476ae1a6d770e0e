import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PIXABAY_API_KEY',
  name: 'Pixabay API key',
  vendors: ['pixabay'],
  body: {
    source: '[0-9]{7,9}-[a-f0-9]{25}',
    most: 35,
    make: (variant) => fakeSecret('', 7, 'digits', variant) + fakeSecret('-', 25, 'hex', variant + 10),
  },
  references: ['https://pixabay.com/api/docs/'],
});
