import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'HUBSPOT_PRIVATE_APP_TOKEN',
  name: 'HubSpot private app token',
  literals: ['pat-na', 'pat-eu', 'pat-ap'],
  source: 'pat-(?:na|eu|ap)[0-9]-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 46,
  make: (variant) =>
    fakeSecret('pat-na', 1, 'digits', variant) +
    fakeSecret('-', 8, 'hex', variant + 10) +
    fakeSecret('-', 4, 'hex', variant + 20) +
    fakeSecret('-', 4, 'hex', variant + 30) +
    fakeSecret('-', 4, 'hex', variant + 40) +
    fakeSecret('-', 12, 'hex', variant + 50),
  references: ['https://developers.hubspot.com/docs/guides/apps/private-apps/overview'],
});
