import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MAPBOX_SECRET_TOKEN',
  name: 'Mapbox secret access token',
  literals: ['sk.eyJ', 'tk.eyJ'],
  source: '(?:sk|tk)\\.eyJ(?<secret>[A-Za-z0-9_-]{40,200}\\.[A-Za-z0-9_-]{20,24})',
  most: 240,
  make: (variant) => fakeSecret('sk.eyJ', 40, 'base64url', variant) + fakeSecret('.', 20, 'base64url', variant + 10),
  references: ['https://docs.mapbox.com/help/getting-started/access-tokens/'],
});
