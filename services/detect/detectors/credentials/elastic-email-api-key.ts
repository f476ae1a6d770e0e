import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ELASTIC_EMAIL_API_KEY',
  name: 'Elastic Email API key',
  vendors: ['elasticemail', 'elastic_email', 'elastic-email'],
  body: { alphabet: 'hexUpper', length: 96 },
  references: ['https://elasticemail.com/developers/api-documentation/rest-api'],
});
