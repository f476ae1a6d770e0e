import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PAGERDUTY_API_KEY',
  name: 'PagerDuty API key',
  vendors: ['pagerduty', 'pager_duty', 'pd_api'],
  body: {
    source: '[a-zA-Z0-9+_-]{20}',
    most: 20,
    make: (variant) => fakeSecret('', 20, 'base62', variant),
  },
  references: ['https://support.pagerduty.com/main/docs/api-access-keys'],
});
