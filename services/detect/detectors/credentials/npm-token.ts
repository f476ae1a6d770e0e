import { prefixedToken } from '../../builders/prefixed-token.ts';
import { hasCrc32Base62, sealCrc32Base62 } from '../../validators/github-crc32.ts';

export default prefixedToken({
  id: 'NPM_TOKEN',
  name: 'npm access token',
  prefixes: ['npm_'],
  alphabet: 'base62',
  length: 36,
  check: (body) => (hasCrc32Base62(body) ? 'strong' : true),
  seal: sealCrc32Base62,
  references: ['https://docs.npmjs.com/about-access-tokens'],
});
