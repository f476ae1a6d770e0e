import { prefixedToken } from '../../builders/prefixed-token.ts';
import { crc32Base62, hasCrc32Base62 } from '../../validators/github-crc32.ts';

export default prefixedToken({
  id: 'JSR_TOKEN',
  name: 'JSR token',
  prefixes: ['jsrp_', 'jsrd_', 'jsrw_'],
  alphabet: 'base62',
  length: 35,
  // The checksum is one of the prefix, too.
  check: (_body, token) => (hasCrc32Base62(token) ? 'strong' : true),
  seal: (token) => token.slice(0, -6) + crc32Base62(token.slice(0, -6)),
  references: ['https://jsr.io/docs/api', 'https://github.com/jsr-io/jsr/blob/main/api/src/token.rs'],
});
