import { fakeSecret, fakeUuid } from '../../builders/fake-secret.ts';
import { uuidSource } from '../../builders/keyed-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'LOGFIRE_TOKEN',
  name: 'Pydantic Logfire token',
  literals: ['pylf_v'],
  source: `pylf_v\\d{1,2}_[a-z]{2,12}_(?:${uuidSource}_)?(?<secret>[A-Za-z0-9]{36,64})`,
  most: 125,
  make: (variant) =>
    `pylf_v1_us_${variant === 2 ? `${fakeUuid(variant)}_` : ''}${fakeSecret('', 43, 'base62', variant)}`,
  references: ['https://github.com/pydantic/logfire/blob/main/logfire/_internal/auth.py'],
});
