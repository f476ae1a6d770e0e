import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';

const token = fakeSecret('', 40, 'hex');

export default credential({
  id: 'GIT_URL_TOKEN',
  name: 'Token as the user of a URL',
  trigger: { kind: 'literals', literals: ['https://', 'http://'] },
  pattern:
    /https?:\/\/(?<value>[A-Za-z0-9_-]{20,120})(?::(?:x-oauth-basic|x-token-auth|oauth2|x|)?)?@[A-Za-z0-9.-]{3,100}(?![A-Za-z0-9])/,
  maxLength: 240,
  validate: (value) => isMachineKey(value),
  examples: {
    match: [
      `git clone https://${token}:x-oauth-basic@github.com/org/app.git`,
      `"lib": "git+https://${token}@git.internal/org/lib.git"`,
      `https://${fakeSecret('', 32, 'hex')}@o4501.ingest.sentry.io/45`,
    ],
    reject: [
      'https://build-user-of-the-company@git.internal/org/lib.git',
      `https://${token}.internal/`,
      `https://${'x'.repeat(40)}@github.com/org/app.git`,
    ],
  },
  references: ['https://docs.github.com/en/get-started/git-basics/about-remote-repositories', 'RFC 3986 section 3.2.1'],
});
