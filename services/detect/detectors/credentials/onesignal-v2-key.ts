import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ONESIGNAL_V2_KEY',
  name: 'OneSignal app or organization key',
  literals: ['os_v2_app_', 'os_v2_org_'],
  source: 'os_v2_(?:app|org)_(?<secret>[a-z2-7]{80,110})',
  most: 124,
  make: (variant) => fakeSecret('os_v2_app_', 80, 'lower', variant),
  references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
});
