import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'DATADOG_ACCESS_TOKEN',
  name: 'Datadog personal or service access token, application key of the new form',
  prefixes: ['ddpat_', 'ddsat_', 'ddapp_'],
  alphabet: 'base62',
  length: [30, 80],
  references: ['https://docs.datadoghq.com/account_management/personal-access-tokens/'],
});
