import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BROWSERBASE_API_KEY',
  name: 'Browserbase API key',
  prefixes: ['bb_live_', 'bb_test_'],
  alphabet: 'base64url',
  length: [24, 40],
  references: ['https://docs.browserbase.com/reference/api/overview'],
});
