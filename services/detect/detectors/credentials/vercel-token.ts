import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'VERCEL_TOKEN',
  name: 'Vercel token (personal, integration, app, refresh, gateway)',
  prefixes: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
  alphabet: 'base62',
  length: [36, 64],
  references: ['https://vercel.com/changelog/new-token-formats-and-secret-scanning'],
});
