import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TAVILY_API_KEY',
  name: 'Tavily API key',
  prefixes: ['tvly-', 'tvly-dev-', 'tvly-prod-'],
  alphabet: 'base62',
  length: 32,
  references: ['https://docs.tavily.com/documentation/api-reference/introduction'],
});
