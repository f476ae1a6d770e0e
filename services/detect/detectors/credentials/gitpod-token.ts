import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GITPOD_TOKEN',
  name: 'Gitpod personal access token',
  prefixes: ['gitpod_pat_'],
  alphabet: 'base64url',
  length: [32, 120],
  references: ['https://www.gitpod.io/docs/configure/user-settings/access-tokens'],
});
