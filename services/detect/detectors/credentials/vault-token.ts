import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'VAULT_TOKEN',
  name: 'HashiCorp Vault token (service, batch, recovery)',
  prefixes: ['hvs.', 'hvb.', 'hvr.'],
  alphabet: 'base64url',
  length: [24, 400],
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
});
