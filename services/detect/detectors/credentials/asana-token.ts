import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ASANA_TOKEN',
  name: 'Asana personal access token',
  literals: ['0/1', '1/1', '2/1'],
  source: '(?:[01]/[0-9]{15,17}:(?<secret>[a-f0-9]{32})|2/[0-9]{15,17}/[0-9]{15,17}:[a-f0-9]{32})',
  most: 76,
  make: (variant) => fakeSecret('1/1', 15, 'digits', variant) + fakeSecret(':', 32, 'hex', variant + 10),
  references: ['https://developers.asana.com/docs/personal-access-token'],
});
