import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'JSR_TOKEN',
  name: 'JSR access token',
  prefixes: ['jsrp_', 'jsrd_'],
  alphabet: 'base62',
  length: [20, 64],
  references: ['https://jsr.io/docs/api'],
});
