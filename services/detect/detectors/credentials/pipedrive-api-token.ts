import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PIPEDRIVE_API_TOKEN',
  name: 'Pipedrive API token',
  vendors: ['pipedrive'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://pipedrive.readme.io/docs/core-api-concepts-authentication'],
});
