import { prefixedToken } from '../../builders/prefixed-token.ts';
import { hasCrc32Base62, sealCrc32Base62 } from '../../validators/github-crc32.ts';

export default prefixedToken({
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
  ],
});
