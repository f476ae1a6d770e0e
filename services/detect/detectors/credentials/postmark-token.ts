import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'POSTMARK_TOKEN',
  name: 'Postmark server or account token',
  vendors: ['postmark'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://postmarkapp.com/developer/api/overview#authentication'],
});
