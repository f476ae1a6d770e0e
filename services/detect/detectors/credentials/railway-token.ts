import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'RAILWAY_TOKEN',
  name: 'Railway token',
  vendors: ['railway'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.railway.com/guides/public-api#authentication'],
});
