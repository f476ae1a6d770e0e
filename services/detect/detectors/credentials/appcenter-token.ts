import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'APPCENTER_TOKEN',
  name: 'App Center API token',
  vendors: ['appcenter', 'app_center'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://learn.microsoft.com/appcenter/api-docs/'],
});
