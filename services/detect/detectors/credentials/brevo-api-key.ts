import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'BREVO_API_KEY',
  name: 'Brevo (Sendinblue) API or SMTP key',
  literals: ['xkeysib-', 'xsmtpsib-'],
  source: '(?:xkeysib|xsmtpsib)-(?<secret>[a-f0-9]{64})(?:-[A-Za-z0-9]{16})?',
  most: 90,
  make: (variant) => fakeSecret('xkeysib-', 64, 'hex', variant),
  references: ['https://developers.brevo.com/docs/getting-started'],
});
