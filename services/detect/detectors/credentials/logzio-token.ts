import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LOGZIO_TOKEN',
  name: 'Logz.io token',
  vendors: ['logzio', 'logz_io', 'logz.io'],
  body: {
    source: '(?:[A-Za-z]{32}|[0-9a-f-]{36})',
    most: 36,
    make: (variant) => fakeSecret('', 32, 'lower', variant),
  },
  references: ['https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/'],
});
