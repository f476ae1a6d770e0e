import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BROWSERSTACK_KEY',
  name: 'BrowserStack access key',
  vendors: ['browserstack'],
  body: { alphabet: 'base62', length: 20 },
  references: ['https://www.browserstack.com/docs/automate/api-reference/selenium/introduction'],
});
