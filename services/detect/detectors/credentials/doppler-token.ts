import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DOPPLER_TOKEN',
  name: 'Doppler token',
  literals: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
  source: 'dp\\.(?:pt|ct|sa|said|scim|audit|st(?:\\.[a-z0-9_-]{2,35})?)\\.(?<secret>[A-Za-z0-9]{40,44})',
  most: 95,
  make: (variant) => fakeSecret('dp.pt.', 40, 'base62', variant),
  references: ['https://docs.doppler.com/docs/auth-token-formats'],
});
