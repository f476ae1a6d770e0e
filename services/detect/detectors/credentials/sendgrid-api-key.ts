import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'SENDGRID_API_KEY',
  name: 'SendGrid API key',
  literals: ['SG.'],
  source: 'SG\\.(?<secret>[A-Za-z0-9_-]{16,24}\\.[A-Za-z0-9_-]{39,50})',
  most: 80,
  make: (variant) => fakeSecret('SG.', 16, 'base64url', variant) + fakeSecret('.', 39, 'base64url', variant + 10),
  references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
});
