import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CURSOR_API_KEY',
  name: 'Cursor API key',
  prefixes: ['crsr_'],
  alphabet: 'base62',
  length: [40, 80],
  references: ['https://cursor.com/docs/account/teams/admin-api'],
});
