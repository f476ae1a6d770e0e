import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

const prefixes = [
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
];

/** An instance may put a word and a hyphen of its own before each prefix; a routable token ends with a version, its length and a checksum. */
export default shapedToken({
  id: 'GITLAB_TOKEN',
  name: 'GitLab token (personal, project, deploy, runner, trigger, feed, agent)',
  literals: prefixes,
  source: `(?:${prefixes.join('|')})(?<secret>[A-Za-z0-9_-]{20,300})(?:(?:\\.[0-9a-z]{2})?\\.[0-9a-z]{9})?`,
  edge: 'A-Za-z0-9_',
  most: 325,
  make: (variant) =>
    variant % 2 === 0
      ? fakeSecret('glpat-', 20, 'base64url', variant)
      : fakeSecret('glpat-', 27, 'base62', variant) + fakeSecret('.01.', 9, 'base36', variant),
  references: [
    'https://docs.gitlab.com/security/tokens/#token-prefixes',
    'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/',
  ],
});
