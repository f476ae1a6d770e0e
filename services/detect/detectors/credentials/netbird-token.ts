import { prefixedToken } from '../../builders/prefixed-token.ts';
import { hasCrc32Base62, sealCrc32Base62 } from '../../validators/github-crc32.ts';

export default prefixedToken({
  id: 'NETBIRD_TOKEN',
  name: 'NetBird access token, proxy token or invitation',
  prefixes: ['nbp_', 'nbx_', 'nbi_'],
  alphabet: 'base62',
  length: 36,
  check: (body) => (hasCrc32Base62(body) ? 'strong' : true),
  seal: sealCrc32Base62,
  references: ['https://github.com/netbirdio/netbird/blob/main/management/server/types/personal_access_token.go'],
});
