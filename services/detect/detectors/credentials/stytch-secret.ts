import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'STYTCH_SECRET',
  name: 'Stytch project secret',
  prefixes: ['secret-live-', 'secret-test-'],
  alphabet: 'base64url',
  length: [36, 44],
  references: ['https://stytch.com/docs/workspace-management/pwa/objects'],
});
