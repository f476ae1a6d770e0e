import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const number = (variant: number): string => fakeSecret('', 12, 'digits', variant);
const bot = `${['xox', 'b'].join('')}-${number(1)}-${number(2)}-${fakeSecret('', 24)}`;
const user = `${['xox', 'p'].join('')}-${number(1)}-${number(2)}-${number(3)}-${fakeSecret('', 32, 'hex')}`;
const app = `${['xap', 'p'].join('')}-1-A${fakeSecret('', 10, 'upperDigits')}-${number(4)}-${fakeSecret('', 64, 'hex')}`;

export default credential({
  id: 'SLACK_TOKEN',
  name: 'Slack token',
  trigger: {
    kind: 'literals',
    literals: [
      'xoxb-',
      'xoxp-',
      'xoxa-',
      'xoxr-',
      'xoxs-',
      'xoxo-',
      'xoxe-',
      'xoxe.xox',
      'xapp-',
      'xoxc-',
      'xoxd-',
      'xwfp-',
    ],
  },
  pattern:
    /(?<![A-Za-z0-9_])(?:xox[abcoprs]-(?:\d-)?(?:\d{5,16}-){1,3}[A-Za-z0-9]{10,64}|xox[ase]-\d-[A-Za-z0-9]{40,200}|xoxe\.xox[bp]-\d-[A-Za-z0-9]{100,200}|xoxd-[A-Za-z0-9%+/=]{40,300}|xapp-\d-[A-Z0-9]{8,14}-\d{8,16}-[a-f0-9]{64}|xwfp-[A-Za-z0-9-]{20,120})(?![A-Za-z0-9_])/,
  maxLength: 310,
  validate: (value) => looksRandom(value.slice(value.lastIndexOf('-') + 1)),
  examples: {
    match: [bot, `SLACK_TOKEN="${user}"`, `app_token: ${app}`],
    reject: ['xoxb-my-bot-token', `${bot.slice(0, 30)}-${'x'.repeat(24)}`, `a${bot}`, 'xoxp-123-456-example'],
  },
  references: ['https://api.slack.com/concepts/token-types'],
});
