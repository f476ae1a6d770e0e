import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SALESFORCE_ACCESS_TOKEN',
  name: 'Salesforce access token (session id)',
  literals: ['00D'],
  source: '00D[A-Za-z0-9]{9,15}!(?<secret>[A-Za-z0-9._]{90,130})',
  most: 150,
  make: (variant) => fakeSecret('00D', 9, 'base62', variant) + fakeSecret('!', 90, 'base62', variant + 10),
  references: ['https://help.salesforce.com/s/articleView?id=sf.remoteaccess_access_tokens.htm'],
});
