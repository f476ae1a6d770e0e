import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'YANDEX_CLOUD_STATIC_KEY',
  name: 'Yandex Cloud static secret key',
  prefixes: ['YCM', 'YCN', 'YCO', 'YCP'],
  alphabet: 'base64url',
  length: 37,
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
});
