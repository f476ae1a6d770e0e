import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SCALEWAY_SECRET_KEY',
  name: 'Scaleway secret key',
  vendors: ['scaleway', 'scw_secret'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://www.scaleway.com/en/docs/iam/concepts/#api-key'],
});
