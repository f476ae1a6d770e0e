import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'APPSYNC_API_KEY',
  name: 'AWS AppSync API key',
  prefixes: ['da2-'],
  alphabet: 'base36',
  length: 26,
  references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
});
