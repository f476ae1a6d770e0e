import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DATADOG_API_KEY',
  name: 'Datadog API key',
  vendors: ['datadog', 'dd_api', 'dd-api', 'ddapi'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
});
