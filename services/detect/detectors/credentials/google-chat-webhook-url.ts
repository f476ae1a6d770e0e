import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'GOOGLE_CHAT_WEBHOOK_URL',
  name: 'Google Chat webhook URL',
  literals: ['chat.googleapis.com/v1/spaces/'],
  source:
    'chat\\.googleapis\\.com/v1/spaces/[A-Za-z0-9_-]{8,20}/messages\\?key=[A-Za-z0-9_-]{39}&token=(?<secret>[A-Za-z0-9_-]{40,50}(?:%3D)?)',
  most: 190,
  make: (variant) =>
    fakeSecret('chat.googleapis.com/v1/spaces/', 8, 'base64url', variant) +
    fakeSecret('/messages?key=', 39, 'base64url', variant + 10) +
    fakeSecret('&token=', 40, 'base64url', variant + 20),
  references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
});
