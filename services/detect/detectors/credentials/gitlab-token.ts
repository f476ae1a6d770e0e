import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'GITLAB_TOKEN',
  name: 'GitLab token (personal, project, deploy, runner, trigger, feed, agent)',
  prefixes: [
    'glpat-',
    'gldt-',
    'glft-',
    'glrt-',
    'glrtr-',
    'glcbt-',
    'glptt-',
    'glimt-',
    'glagent-',
    'glsoat-',
    'glwt-',
    'gloas-',
    'glffct-',
  ],
  alphabet: 'base64url',
  length: [20, 300],
  references: ['https://docs.gitlab.com/security/tokens/#token-prefixes'],
});
