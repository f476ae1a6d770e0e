import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'NETBOX_TOKEN',
  name: 'NetBox API token',
  literals: ['nbt_'],
  source: 'nbt_[A-Za-z0-9]{12}\\.(?<secret>[A-Za-z0-9]{40})',
  most: 57,
  make: (variant) => fakeSecret('nbt_', 12, 'base62', variant) + fakeSecret('.', 40, 'base62', variant + 10),
  references: ['https://netboxlabs.com/docs/netbox/integrations/rest-api/#v1-and-v2-tokens'],
});
