import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLOUDSMITH_API_KEY',
  name: 'Cloudsmith API key',
  vendors: ['cloudsmith'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://help.cloudsmith.io/docs/api-key'],
});
