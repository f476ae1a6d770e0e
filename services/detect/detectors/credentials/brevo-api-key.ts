import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BREVO_API_KEY',
  name: 'Brevo (Sendinblue) API or SMTP key',
  prefixes: ['xkeysib-', 'xsmtpsib-'],
  alphabet: 'hex',
  length: 64,
  references: ['https://developers.brevo.com/docs/getting-started'],
});
