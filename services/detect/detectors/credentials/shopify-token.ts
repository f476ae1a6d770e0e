import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SHOPIFY_TOKEN',
  name: 'Shopify access token or shared secret',
  prefixes: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shptka_', 'shprt_'],
  alphabet: 'base62',
  length: [32, 38],
  references: ['https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens'],
});
