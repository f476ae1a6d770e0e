import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TRELLO_API_KEY',
  name: 'Trello API key or token',
  vendors: ['trello'],
  body: {
    source: '(?:[a-f0-9]{32}|[a-f0-9]{64})',
    most: 64,
    make: (variant) => fakeSecret('', 32, 'hex', variant),
  },
  references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
});
