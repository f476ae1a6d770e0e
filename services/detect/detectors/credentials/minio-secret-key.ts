import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MINIO_SECRET_KEY',
  name: 'MinIO secret key',
  vendors: ['minio'],
  body: { alphabet: 'base64', length: 40 },
  references: ['https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html'],
});
