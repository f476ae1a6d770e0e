import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FRIENDLI_TOKEN',
  name: 'Friendli token',
  prefixes: ['flp_'],
  alphabet: 'base62',
  length: [32, 64],
  references: ['https://friendli.ai/docs/guides/suite/personal-access-tokens'],
});
