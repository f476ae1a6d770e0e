import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SALESFORCE_REFRESH_TOKEN',
  name: 'Salesforce refresh token',
  literals: ['5Aep861'],
  source: '5Aep861(?<secret>[A-Za-z0-9._]{60,110})',
  edge: 'A-Za-z0-9_.',
  most: 120,
  make: (variant) => fakeSecret('5Aep861', 60, 'base62', variant),
  references: ['https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_refresh_token_flow.htm'],
});
