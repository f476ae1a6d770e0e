import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TEAMS_WEBHOOK_URL',
  name: 'Microsoft Teams webhook URL',
  literals: ['webhook.office.com/', 'outlook.office.com/webhook'],
  source:
    '(?:webhook\\.office\\.com/webhookb2|outlook\\.office\\.com/webhook)/[a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/(?<secret>[a-f0-9]{32}/[a-f0-9-]{36})(?:/[A-Za-z0-9_-]{20,60})?',
  most: 310,
  make: (variant) =>
    fakeSecret('webhook.office.com/webhookb2/', 36, 'hex', variant) +
    fakeSecret('@', 36, 'hex', variant + 10) +
    fakeSecret('/IncomingWebhook/', 32, 'hex', variant + 20) +
    fakeSecret('/', 36, 'hex', variant + 30),
  references: [
    'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  ],
});
