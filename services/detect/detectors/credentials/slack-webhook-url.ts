import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const team = fakeSecret('T', 9, 'upperDigits');
const hook = fakeSecret('B', 9, 'upperDigits');
const url = `https://hooks.slack.com/services/${team}/${hook}/${fakeSecret('', 24)}`;

export default credential({
  id: 'SLACK_WEBHOOK_URL',
  name: 'Slack incoming webhook URL',
  severity: ['MEDIUM', 'MEDIUM', 'HIGH'],
  trigger: { kind: 'literals', literals: ['hooks.slack.com/', 'hooks.slack.com\\/'] },
  pattern:
    /hooks\.slack\.com\\?\/(?:services\\?\/T[A-Za-z0-9_]{6,12}\\?\/B[A-Za-z0-9_]{6,12}\\?\/[A-Za-z0-9_]{20,26}|(?:workflows|triggers)\/T?[A-Za-z0-9_]{6,14}\/[A-Za-z0-9_]{8,20}\/(?:\d{10,20}\/)?[A-Za-z0-9_]{20,40})(?![A-Za-z0-9_])/,
  maxLength: 150,
  validate: (value) => looksRandom(value.slice(value.lastIndexOf('/') + 1)),
  examples: {
    match: [
      url,
      `{"webhook":"${url}"}`,
      `"webhook":"${url.replaceAll('/', '\\/')}"`,
      `curl -X POST ${url} -d @body.json`,
    ],
    reject: [
      'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
      'https://hooks.slack.com/services/YOUR/WEBHOOK/URL',
      url.slice(0, -8),
    ],
  },
  references: ['https://api.slack.com/messaging/webhooks'],
});
