import { prefixedToken } from '../../builders/prefixed-token.ts';
import { hasCrc32Base62, sealCrc32Base62 } from '../../validators/github-crc32.ts';

export default prefixedToken({
  id: 'POLAR_TOKEN',
  name: 'Polar token',
  prefixes: [
    'polar_oat_',
    'polar_pat_',
    'polar_rt_u_',
    'polar_rt_o_',
    'polar_at_u_',
    'polar_at_o_',
    'polar_cs_',
    'polar_cst_',
    'polar_mst_',
    'polar_whs_',
  ],
  alphabet: 'base62',
  length: [32, 60],
  check: (body) => (hasCrc32Base62(body) ? 'strong' : true),
  seal: sealCrc32Base62,
  references: [
    'https://polar.sh/docs/integrate/authentication',
    'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py',
  ],
});
