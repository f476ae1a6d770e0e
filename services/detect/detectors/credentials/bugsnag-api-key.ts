import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BUGSNAG_API_KEY',
  name: 'Bugsnag API key',
  vendors: ['bugsnag'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://docs.bugsnag.com/api/'],
});
