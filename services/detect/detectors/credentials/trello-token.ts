import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TRELLO_TOKEN',
  name: 'Trello API token',
  prefixes: ['ATTA'],
  alphabet: 'base62',
  length: [60, 72],
  references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
});
