import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TAVILY_API_KEY',
  name: 'Tavily API key',
  prefixes: ['tvly-'],
  alphabet: 'base64url',
  length: [32, 64],
  references: ['https://docs.tavily.com/documentation/api-reference/introduction'],
});
