import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'WISE_API_TOKEN',
  name: 'Wise API token',
  vendors: ['transferwise', 'wise_api', 'wise_token'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.wise.com/api-docs/features/authentication-access'],
});
