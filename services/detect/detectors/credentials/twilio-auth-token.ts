import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TWILIO_AUTH_TOKEN',
  name: 'Twilio auth token',
  vendors: ['twilio'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://www.twilio.com/docs/iam/api/authtoken'],
});
