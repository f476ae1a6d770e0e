import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NETLIFY_TOKEN',
  name: 'Netlify access token',
  prefixes: ['nfp_', 'nfc_', 'nfo_', 'nfu_'],
  alphabet: 'base62',
  length: [36, 56],
  references: ['https://docs.netlify.com/api/get-started/#authentication'],
});
