import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ATLASSIAN_API_TOKEN',
  name: 'Atlassian API token',
  literals: ['ATATT3', 'ATCTT3', 'ATSTT3'],
  source: 'AT[ACS]TT3(?<secret>[A-Za-z0-9_=-]{60,500})',
  most: 510,
  make: (variant) => fakeSecret('ATATT3', 60, 'base64url', variant),
  references: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
});
