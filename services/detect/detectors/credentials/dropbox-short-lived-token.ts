import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'DROPBOX_SHORT_LIVED_TOKEN',
  name: 'Dropbox short-lived access token',
  literals: ['sl.'],
  source: 'sl\\.(?:u\\.)?(?<secret>[A-Za-z0-9_-]{120,1500})',
  most: 1510,
  make: (variant) => fakeSecret('sl.', 120, 'base64url', variant),
  references: ['https://www.dropbox.com/developers/reference/oauth-guide'],
});
