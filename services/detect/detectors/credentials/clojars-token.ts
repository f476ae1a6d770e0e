import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CLOJARS_TOKEN',
  name: 'Clojars deploy token',
  prefixes: ['CLOJARS_'],
  alphabet: 'hex',
  length: 60,
  references: ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'],
});
