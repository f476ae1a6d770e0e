import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'LOGGLY_TOKEN',
  name: 'Loggly customer token',
  vendors: ['loggly'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: [
    'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
  ],
});
