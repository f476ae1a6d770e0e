import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MAILCHIMP_API_KEY',
  name: 'Mailchimp API key',
  literals: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
  maxBack: 32,
  source: '(?<secret>[a-f0-9]{32})-us[0-9]{1,2}',
  most: 38,
  make: (variant) => fakeSecret('', 32, 'hex', variant) + fakeSecret('-us', 1, 'digits', variant + 10),
  references: ['https://mailchimp.com/developer/marketing/guides/quick-start/'],
});
