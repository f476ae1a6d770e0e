import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DENO_DEPLOY_TOKEN',
  name: 'Deno Deploy access token',
  prefixes: ['ddp_', 'ddo_', 'ddw_'],
  alphabet: 'base62',
  length: 36,
  references: ['https://docs.deno.com/deploy/manual/'],
});
