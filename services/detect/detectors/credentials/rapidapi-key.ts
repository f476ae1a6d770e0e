import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'RAPIDAPI_KEY',
  name: 'RapidAPI key',
  vendors: ['rapidapi', 'rapid_api', 'rapid-api'],
  body: {
    source: '[a-z0-9]{10}msh[a-z0-9]{15}p[a-z0-9]{6}jsn[a-z0-9]{12}',
    most: 50,
    make: (variant) =>
      fakeSecret('', 10, 'base36', variant) +
      fakeSecret('msh', 15, 'base36', variant + 10) +
      fakeSecret('p', 6, 'base36', variant + 20) +
      fakeSecret('jsn', 12, 'base36', variant + 30),
  },
  references: ['https://docs.rapidapi.com/docs/keys'],
});
