import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'OPSGENIE_API_KEY',
  name: 'Opsgenie API key',
  vendors: ['opsgenie'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://support.atlassian.com/opsgenie/docs/api-key-management/'],
});
