import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CLICKUP_TOKEN',
  name: 'ClickUp personal API token',
  literals: ['pk_'],
  source: 'pk_[0-9]{5,10}_(?<secret>[A-Z0-9]{32})',
  most: 46,
  make: (variant) => fakeSecret('pk_', 5, 'digits', variant) + fakeSecret('_', 32, 'upperDigits', variant + 10),
  references: ['https://developer.clickup.com/docs/authentication'],
});
