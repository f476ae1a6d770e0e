import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MAILJET_API_SECRET',
  name: 'Mailjet API or secret key',
  vendors: ['mailjet'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://dev.mailjet.com/email/guides/'],
});
