import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SUPABASE_KEY',
  name: 'Supabase access token or secret key',
  prefixes: ['sbp_', 'sb_secret_'],
  alphabet: 'base64url',
  length: [31, 60],
  references: ['https://supabase.com/docs/guides/api/api-keys'],
});
