import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FRESHDESK_API_KEY',
  name: 'Freshdesk or Freshservice API key',
  vendors: ['freshdesk', 'freshservice', 'freshworks'],
  body: { alphabet: 'base62', length: [19, 21] },
  references: ['https://developers.freshdesk.com/api/#authentication'],
});
