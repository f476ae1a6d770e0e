import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LINE_CHANNEL_ACCESS_TOKEN',
  name: 'LINE channel access token',
  literals: ['w1cDnyilFU='],
  maxBack: 180,
  source: '(?<secret>[A-Za-z0-9+/]{150,180}w1cDnyilFU=)',
  most: 192,
  make: (variant) => `${fakeSecret('', 150, 'base62', variant)}w1cDnyilFU=`,
  references: ['https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/'],
});
