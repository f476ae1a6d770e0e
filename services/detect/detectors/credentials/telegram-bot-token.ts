import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TELEGRAM_BOT_TOKEN',
  name: 'Telegram bot token',
  literals: [':AA'],
  maxBack: 10,
  // Methods are called at `/bot<token>/`.
  edge: '0-9_-',
  source: '(?:(?<=/bot)|(?<![A-Za-z]))(?<value>[0-9]{8,10}:(?<secret>AA[A-Za-z0-9_-]{33}))(?![A-Za-z])',
  most: 46,
  make: (variant) => fakeSecret('', 8, 'digits', variant) + fakeSecret(':AA', 33, 'base64url', variant + 10),
  references: ['https://core.telegram.org/bots/features#botfather'],
});
