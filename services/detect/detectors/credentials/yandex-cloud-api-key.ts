import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'YANDEX_CLOUD_API_KEY',
  name: 'Yandex Cloud API key',
  prefixes: ['AQVN'],
  alphabet: 'base64url',
  length: [35, 38],
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'],
});
