import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'YANDEX_IAM_TOKEN',
  name: 'Yandex Cloud IAM token or cookie',
  literals: ['t1.', 'c1.'],
  source: '[tc]1\\.(?<secret>[A-Z0-9a-z_-]{40,400}={0,2}\\.[A-Z0-9a-z_-]{86}={0,2})',
  most: 510,
  make: (variant) => fakeSecret('t1.', 40, 'base64url', variant) + fakeSecret('.', 86, 'base64url', variant + 10),
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token'],
});
