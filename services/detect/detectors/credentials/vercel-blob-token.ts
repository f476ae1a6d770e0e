import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'VERCEL_BLOB_TOKEN',
  name: 'Vercel Blob read and write token',
  literals: ['vercel_blob_rw_'],
  source: 'vercel_blob_rw_[A-Za-z0-9]{12,24}_(?<secret>[A-Za-z0-9]{24,64})',
  most: 105,
  make: (variant) => fakeSecret('vercel_blob_rw_', 16, 'base62', variant) + fakeSecret('_', 30, 'base62', variant + 10),
  references: [
    'https://vercel.com/docs/vercel-blob',
    'https://github.com/vercel/storage/blob/main/packages/blob/src/helpers.ts',
  ],
});
