import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'EASYPOST_API_KEY',
  name: 'EasyPost API key',
  prefixes: ['EZAK', 'EZTK'],
  alphabet: 'base62',
  length: [50, 64],
  references: ['https://docs.easypost.com/docs/authentication'],
});
