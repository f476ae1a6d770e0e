import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SAUCE_LABS_KEY',
  name: 'Sauce Labs access key',
  vendors: ['saucelabs', 'sauce_labs', 'sauce'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://docs.saucelabs.com/dev/cli/saucectl/configure/'],
});
