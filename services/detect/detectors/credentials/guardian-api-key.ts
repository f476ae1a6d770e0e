import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'GUARDIAN_API_KEY',
  name: 'The Guardian Open Platform key',
  vendors: ['guardian'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  wordNeeded: true,
  references: ['https://open-platform.theguardian.com/documentation/'],
});
