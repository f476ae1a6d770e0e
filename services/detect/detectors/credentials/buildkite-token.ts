import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BUILDKITE_TOKEN',
  name: 'Buildkite API, agent or cluster token',
  prefixes: ['bkua_', 'bkct_', 'bkat_', 'bkpat_'],
  alphabet: 'base62',
  length: [40, 64],
  references: ['https://buildkite.com/docs/apis/managing-api-tokens'],
});
