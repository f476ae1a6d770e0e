import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DIGITALOCEAN_TOKEN',
  name: 'DigitalOcean token (personal, OAuth, refresh)',
  prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
  alphabet: 'hex',
  length: 64,
  references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
});
