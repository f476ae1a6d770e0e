import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MAILERLITE_API_KEY',
  name: 'MailerLite API key',
  vendors: ['mailerlite'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://developers.mailerlite.com/docs/#authentication'],
});
