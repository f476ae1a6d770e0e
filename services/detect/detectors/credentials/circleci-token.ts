import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CIRCLECI_TOKEN',
  name: 'CircleCI personal or project token',
  prefixes: ['CCIPAT_', 'CCIPRJ_'],
  alphabet: 'base64url',
  length: [40, 80],
  references: ['https://circleci.com/docs/managing-api-tokens/'],
});
