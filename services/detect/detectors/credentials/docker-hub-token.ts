import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DOCKER_HUB_TOKEN',
  name: 'Docker Hub access token (personal, organization)',
  prefixes: ['dckr_pat_', 'dckr_oat_'],
  alphabet: 'base64url',
  length: [26, 40],
  references: ['https://docs.docker.com/security/access-tokens/'],
});
