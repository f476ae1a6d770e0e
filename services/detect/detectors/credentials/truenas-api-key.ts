import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { nearKeyword } from '../../builders/near-keyword.ts';
import { patternOf } from '../../regex/pattern.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const source = '[0-9]{1,6}-(?<secret>[A-Za-z0-9]{64})';
const key = (variant: number): string => fakeSecret('12-', 64, 'base62', variant);

/** The number of the key, then 64 letters and digits, as the middleware that gives them out makes them. */
export default credential({
  id: 'TRUENAS_API_KEY',
  name: 'TrueNAS API key',
  ...nearKeyword({ keywords: ['truenas', 'freenas'], source, most: 71 }),
  forms: [
    {
      trigger: { kind: 'literals', literals: ['login_with_api_key'] },
      keywordRule: 'none',
      pattern: patternOf(
        `login_with_api_key["'],\\s{0,20}(?:"params"\\s{0,4}:\\s{0,4}\\[\\s{0,20})?["'](?<value>${source})["']`,
      ),
      maxLength: 160,
      validate: (value) => looksRandom(value),
    },
  ],
  examples: {
    match: [
      `{"method": "auth.login_with_api_key", "params": ["${key(1)}"]}`,
      `c.call("auth.login_with_api_key", "${key(5)}")`,
      `{"method":"auth.login_with_api_key","params":["${key(6)}"]}`,
      `TRUENAS_API_KEY=${key(2)}`,
      { header: 'truenas_api_key', text: key(3) },
    ],
    reject: [key(4), `truenas build 12-${'x'.repeat(64)}`, `truenas ${key(1).slice(0, -4)}`],
  },
  references: ['https://api.truenas.com/v25.04/api_methods_auth.login_with_api_key.html'],
});
