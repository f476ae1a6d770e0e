import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'NOTION_TOKEN',
  name: 'Notion integration token',
  literals: ['secret_', 'ntn_'],
  source: '(?:secret_(?<secret>[A-Za-z0-9]{43})|ntn_[A-Za-z0-9]{40,60})',
  most: 66,
  make: (variant) => fakeSecret('secret_', 43, 'base62', variant),
  references: ['https://developers.notion.com/docs/authorization'],
});
