import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TENCENT_CLOUD_SECRET_ID',
  name: 'Tencent Cloud secret id',
  prefixes: ['AKID'],
  alphabet: 'base62',
  length: 32,
  references: ['https://www.tencentcloud.com/document/product/598/34228'],
});
