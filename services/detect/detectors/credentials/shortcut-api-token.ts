import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SHORTCUT_API_TOKEN',
  name: 'Shortcut API token',
  vendors: ['shortcut', 'clubhouse'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  wordNeeded: true,
  references: ['https://developer.shortcut.com/api/rest/v3#Authentication'],
});
