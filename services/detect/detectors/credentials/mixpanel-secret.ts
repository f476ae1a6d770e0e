import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MIXPANEL_SECRET',
  name: 'Mixpanel API secret',
  vendors: ['mixpanel'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developer.mixpanel.com/reference/authentication'],
});
