import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GITLAB_RUNNER_REGISTRATION_TOKEN',
  name: 'GitLab runner registration token',
  prefixes: ['GR1348941'],
  alphabet: 'base64url',
  length: 20,
  references: ['https://docs.gitlab.com/security/tokens/#token-prefixes'],
});
