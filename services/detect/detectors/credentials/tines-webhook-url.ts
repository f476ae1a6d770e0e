import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TINES_WEBHOOK_URL',
  name: 'Tines webhook URL',
  literals: ['.tines.com/webhook/', '.tines.io/webhook/'],
  maxBack: 64,
  source: '[a-z0-9-]{2,63}\\.tines\\.(?:com|io)/webhook/(?<secret>[a-f0-9]{32}/[a-f0-9]{32})',
  most: 160,
  make: (variant) =>
    `acme.tines.com/webhook/${fakeSecret('', 32, 'hex', variant)}/${fakeSecret('', 32, 'hex', variant + 9)}`,
  references: ['https://www.tines.com/docs/actions/types/webhook/'],
});
