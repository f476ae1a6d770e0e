import { fakeSecret } from '../../builders/fake-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { shapedToken } from '../../builders/shaped-token.ts';
import { withForms } from '../../builders/with-forms.ts';

const token = shapedToken({
  id: 'MAILGUN_API_KEY',
  name: 'Mailgun private API key',
  literals: ['key-'],
  source: 'key-[a-f0-9]{32}',
  most: 36,
  make: (variant) => fakeSecret('key-', 32, 'hex', variant),
  references: ['https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/'],
});

const later = fakeSecret('', 32, 'hex', 1) + fakeSecret('-', 8, 'hex', 2) + fakeSecret('-', 8, 'hex', 3);

export default withForms(
  token,
  [
    // Keys made since 2018 have no text of their own.
    nearKeyword({ keywords: ['mailgun'], source: '[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}', most: 50 }),
  ],
  () => ({
    match: [`curl -s --user 'api:${later}' https://api.mailgun.net/v3/domains`],
    reject: [later],
  }),
);
