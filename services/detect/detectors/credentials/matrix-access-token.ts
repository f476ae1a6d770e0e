import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'MATRIX_ACCESS_TOKEN',
  name: 'Matrix access or refresh token',
  literals: ['syt_', 'syr_', 'mct_', 'mcr_'],
  source:
    '(?:sy[rt]_[A-Za-z0-9+/]{2,60}_(?<secret>[A-Za-z0-9]{20}_[A-Za-z0-9]{6})|mc[rt]_(?<random>[A-Za-z0-9]{30}_[A-Za-z0-9]{6}))',
  most: 95,
  make: (variant) =>
    variant === 2
      ? fakeSecret('mct_', 30, 'base62', variant) + fakeSecret('_', 6, 'base62', variant + 20)
      : fakeSecret('syt_', 2, 'base62', variant) +
        fakeSecret('_', 20, 'base62', variant + 10) +
        fakeSecret('_', 6, 'base62', variant + 20),
  references: [
    'https://github.com/matrix-org/synapse/blob/develop/docs/changelogs/CHANGES-2021.md',
    'https://github.com/element-hq/matrix-authentication-service/blob/main/crates/data-model/src/tokens.rs',
  ],
});
