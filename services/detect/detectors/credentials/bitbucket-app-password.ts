import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BITBUCKET_APP_PASSWORD',
  name: 'Bitbucket app password or access token',
  prefixes: ['ATBB'],
  alphabet: 'base62',
  length: 32,
  references: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
});
