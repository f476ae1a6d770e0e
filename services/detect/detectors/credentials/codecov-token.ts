import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CODECOV_TOKEN',
  name: 'Codecov upload token',
  vendors: ['codecov'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.codecov.com/docs/codecov-tokens'],
});
