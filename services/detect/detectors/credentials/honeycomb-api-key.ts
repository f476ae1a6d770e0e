import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HONEYCOMB_API_KEY',
  name: 'Honeycomb API key',
  vendors: ['honeycomb'],
  body: {
    source: '(?:hc[a-z]i[kc]_[a-z0-9]{58}|[A-Za-z0-9]{22}|[a-f0-9]{32})',
    most: 64,
    make: (variant) => fakeSecret('hc', 1, 'lower', variant) + fakeSecret('ik_', 58, 'base36', variant + 10),
  },
  references: [
    'https://docs.honeycomb.io/get-started/configure/environments/manage-api-keys/',
    'https://github.com/honeycombio/libhoney-go/blob/main/libhoney.go',
  ],
});
