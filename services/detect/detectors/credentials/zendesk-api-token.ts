import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ZENDESK_API_TOKEN',
  name: 'Zendesk API token',
  vendors: ['zendesk'],
  body: { alphabet: 'base62', length: 40 },
  references: ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'],
});
