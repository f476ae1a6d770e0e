import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ORY_TOKEN',
  name: 'Ory API key, session or OAuth token',
  literals: ['ory_pat_', 'ory_apikey_', 'ory_wak_', 'ory_st_', 'ory_at_', 'ory_rt_'],
  source:
    '(?:ory_(?:pat|apikey|wak|st)_(?<secret>[A-Za-z0-9]{24,64})|ory_[ar]t_(?<token>[A-Za-z0-9_-]{20,60}\\.[A-Za-z0-9_-]{20,60}))',
  most: 130,
  make: (variant) => fakeSecret('ory_pat_', 32, 'base62', variant),
  references: ['https://www.ory.sh/docs/guides/api-keys', 'https://www.ory.sh/docs/security-compliance/token-formats'],
});
