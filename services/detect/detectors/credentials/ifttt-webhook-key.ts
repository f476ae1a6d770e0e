import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'IFTTT_WEBHOOK_KEY',
  name: 'IFTTT webhooks key',
  literals: ['maker.ifttt.com/'],
  edge: 'A-Za-z0-9_-',
  source: 'maker\\.ifttt\\.com/(?:use/|trigger/[\\w{}-]{1,60}/(?:json/)?with/key/)(?<secret>[A-Za-z0-9_-]{20,44})',
  most: 150,
  make: (variant) => fakeSecret('maker.ifttt.com/trigger/lights/with/key/', 22, 'base62', variant),
  references: ['https://help.ifttt.com/hc/en-us/articles/115010230347'],
});
