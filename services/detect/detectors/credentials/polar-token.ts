import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'POLAR_TOKEN',
  name: 'Polar token',
  prefixes: [
    'polar_oat_',
    'polar_pat_',
    'polar_rt_',
    'polar_at_u_',
    'polar_at_o_',
    'polar_ci_',
    'polar_cs_',
    'polar_whs_',
  ],
  alphabet: 'base64url',
  length: [32, 60],
  references: ['https://polar.sh/docs/integrate/authentication'],
});
