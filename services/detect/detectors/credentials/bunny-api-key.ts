import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BUNNY_API_KEY',
  name: 'bunny.net API key',
  vendors: ['bunnycdn', 'bunny'],
  body: {
    source: '[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}',
    most: 46,
    make: (variant) =>
      fakeSecret('', 8, 'hex', variant) +
      fakeSecret('-', 4, 'hex', variant + 10) +
      fakeSecret('-', 4, 'hex', variant + 20) +
      fakeSecret('-', 12, 'hex', variant + 30) +
      fakeSecret('-', 4, 'hex', variant + 40) +
      fakeSecret('-', 4, 'hex', variant + 50),
  },
  references: ['https://docs.bunny.net/reference/bunnynet-api-overview'],
});
