import { fakeSecret } from '../../builders/fake-secret.ts';
import { prefixedToken } from '../../builders/prefixed-token.ts';
import { withForms } from '../../builders/with-forms.ts';
import { hasCrc32Base62, sealCrc32Base62 } from '../../validators/github-crc32.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const token = prefixedToken({
  id: 'GITHUB_TOKEN',
  name: 'GitHub token (personal, OAuth, app, refresh)',
  prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
  alphabet: 'base62',
  length: [36, 76],
  check: (body) => (hasCrc32Base62(body) ? 'strong' : true),
  seal: sealCrc32Base62,
  references: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
  ],
});

const installation =
  fakeSecret('ghs_', 7, 'digits') +
  fakeSecret('_ey' + 'J', 30) +
  fakeSecret('.ey' + 'J', 180, 'base62', 1) +
  fakeSecret('.', 86, 'base64url', 2);

export default withForms(
  token,
  [
    {
      // Tokens of installations since April 2026: the app's number, then a JSON web token.
      trigger: { kind: 'literals', literals: ['ghs_'] },
      pattern:
        /(?<![A-Za-z0-9_-])ghs_\d{1,12}_eyJ[A-Za-z0-9_-]{8,400}\.eyJ[A-Za-z0-9_-]{8,2000}\.(?<secret>[A-Za-z0-9_-]{20,700})(?![A-Za-z0-9_-])/,
      maxLength: 3140,
      validate: (_value, _raw, match) => looksRandom(match.groups?.['secret'] ?? ''),
    },
  ],
  () => ({
    match: [installation, `GH_TOKEN="${installation}"`],
    reject: [installation.slice(0, 60), `w${installation}`],
  }),
);
