import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'NOTION_TOKEN',
  name: 'Notion integration token',
  literals: ['secret_', 'ntn_'],
  source: '(?:secret_(?<secret>[A-Za-z0-9]{43})|ntn_[0-9]{11}[A-Za-z0-9]{35})',
  most: 60,
  make: (variant) => fakeSecret('secret_', 43, 'base62', variant),
  references: ['https://developers.notion.com/docs/authorization'],
});
