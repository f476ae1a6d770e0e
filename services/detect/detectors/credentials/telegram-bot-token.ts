import { fakeSecret } from '../../builders/fake-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { shapedToken } from '../../builders/shaped-token.ts';
import { withForms } from '../../builders/with-forms.ts';

const token = shapedToken({
  id: 'TELEGRAM_BOT_TOKEN',
  name: 'Telegram bot token',
  literals: [':AA'],
  maxBack: 10,
  // Methods are called at `/bot<token>/`.
  edge: '0-9_-',
  source: '(?:(?<=/bot)|(?<![A-Za-z]))(?<value>[0-9]{8,10}:(?<secret>AA[A-Za-z0-9_-]{33}))(?![A-Za-z])',
  most: 46,
  make: (variant) => fakeSecret('', 8, 'digits', variant) + fakeSecret(':AA', 33, 'base64url', variant + 10),
  references: [
    'https://core.telegram.org/bots/features#botfather',
    'https://core.telegram.org/bots/api#authorizing-your-bot',
  ],
});
const other = `${fakeSecret('', 9, 'digits', 4)}:${fakeSecret('', 35, 'base64url', 14)}`;

export default withForms(
  token,
  [
    // The documents' own tokens have other letters than AA behind the colon.
    nearKeyword({
      keywords: ['telegram', 'tgram'],
      window: 40,
      source: '[0-9]{6,10}:(?<secret>[A-Za-z0-9_-]{35})',
      most: 46,
    }),
  ],
  () => ({
    match: [`telegram: ${other}`, `tgram://${other}/12315544/`],
    reject: [`build ${other}`],
  }),
);
