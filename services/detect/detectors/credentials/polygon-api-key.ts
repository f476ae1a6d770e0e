import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'POLYGON_API_KEY',
  name: 'Polygon.io API key',
  vendors: ['polygon'],
  body: { alphabet: 'base64url', length: 32 },
  wordNeeded: true,
  references: ['https://polygon.io/docs/rest/quickstart'],
});
