import { credential } from '../../builders/credential.ts';
import { fakeSecret, fakeUuid } from '../../builders/fake-secret.ts';
import { isPlaceholder } from '../../validators/plausibility.ts';

export default credential({
  id: 'NPMRC_AUTH_TOKEN',
  name: 'Registry token in .npmrc',
  trigger: { kind: 'literals', literals: ['_authToken', '_password'] },
  pattern:
    /(?<![A-Za-z0-9_])_(?:authToken|password)["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9+/_.~-]{16,1200}={0,2})(?![A-Za-z0-9])/,
  maxLength: 1230,
  validate: (value) => !isPlaceholder(value) && /\d/.test(value),
  examples: {
    match: [
      `//registry.npmjs.org/:_authToken=${fakeUuid(1)}`,
      `//npm.internal/:_authToken = "${fakeSecret('', 36)}"`,
      `//npm.internal/:_password=${Buffer.from(fakeSecret('', 18)).toString('base64')}`,
    ],
    reject: [
      '//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}',
      `//registry.npmjs.org/:_authToken=${'0'.repeat(36)}`,
      '//registry.npmjs.org/:_authToken=<your-token>',
    ],
  },
  references: ['https://docs.npmjs.com/cli/configuring-npm/npmrc'],
});
