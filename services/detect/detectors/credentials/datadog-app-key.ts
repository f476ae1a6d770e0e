import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DATADOG_APP_KEY',
  name: 'Datadog application key',
  vendors: ['datadog', 'dd_app', 'dd-app', 'ddapp', 'dd-application'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
});
