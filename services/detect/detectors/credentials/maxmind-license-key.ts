import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MAXMIND_LICENSE_KEY',
  name: 'MaxMind license key',
  vendors: ['maxmind', 'geoip'],
  body: {
    source: '(?:[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk|[A-Za-z0-9]{16})',
    most: 40,
    make: (variant) => `${fakeSecret('', 6, 'base62', variant) + fakeSecret('_', 29, 'base62', variant + 10)}_mmk`,
  },
  references: ['https://support.maxmind.com/hc/en-us/articles/4407111582235'],
});
