import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MAILGUN_API_KEY',
  name: 'Mailgun private API key',
  literals: ['key-'],
  source: 'key-[a-f0-9]{32}',
  most: 36,
  make: (variant) => fakeSecret('key-', 32, 'hex', variant),
  references: ['https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/'],
});
