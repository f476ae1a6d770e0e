import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HUBSPOT_API_KEY',
  name: 'HubSpot API key (UUID)',
  vendors: ['hubspot', 'hapikey', 'hub_spot'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth'],
});
