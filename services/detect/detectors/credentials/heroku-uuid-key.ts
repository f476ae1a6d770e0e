import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HEROKU_UUID_KEY',
  name: 'Heroku API key (UUID)',
  vendors: ['heroku'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://devcenter.heroku.com/articles/platform-api-quickstart'],
});
