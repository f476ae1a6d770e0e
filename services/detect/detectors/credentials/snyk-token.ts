import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SNYK_TOKEN',
  name: 'Snyk API token',
  vendors: ['snyk'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
});
