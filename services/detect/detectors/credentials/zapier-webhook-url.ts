import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'ZAPIER_WEBHOOK_URL',
  name: 'Zapier catch hook URL',
  literals: ['hooks.zapier.com/hooks/catch/'],
  source: 'hooks\\.zapier\\.com/hooks/catch/(?<secret>[0-9]{5,9}/[a-z0-9]{6,9})',
  most: 60,
  make: (variant) =>
    fakeSecret('hooks.zapier.com/hooks/catch/', 5, 'digits', variant) + fakeSecret('/', 6, 'base36', variant + 10),
  references: ['https://zapier.com/apps/webhook/integrations'],
});
