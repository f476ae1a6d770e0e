import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DISCORD_WEBHOOK_URL',
  name: 'Discord webhook URL',
  literals: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/', 'discord.com\\/api\\/webhooks\\/'],
  source: 'discord(?:app)?\\.com\\\\?/api\\\\?/webhooks\\\\?/\\d{17,20}\\\\?/(?<secret>[A-Za-z0-9_-]{60,72})',
  most: 125,
  make: (variant) =>
    fakeSecret('discord.com/api/webhooks/', 17, 'digits', variant) + fakeSecret('/', 60, 'base64url', variant + 10),
  references: ['https://docs.discord.com/developers/resources/webhook'],
});
