import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PLIVO_AUTH_TOKEN',
  name: 'Plivo auth token',
  vendors: ['plivo'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://www.plivo.com/docs/voice/api/overview/'],
});
