import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TENCENT_CLOUD_SECRET_KEY',
  name: 'Tencent Cloud secret key',
  vendors: ['tencent', 'qcloud', 'cos_secret'],
  body: { alphabet: 'base62', length: 32 },
  references: ['https://www.tencentcloud.com/document/product/598/34228'],
});
