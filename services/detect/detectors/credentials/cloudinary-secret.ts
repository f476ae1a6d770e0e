import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CLOUDINARY_SECRET',
  name: 'Cloudinary API secret',
  vendors: ['cloudinary'],
  body: { alphabet: 'base64url', length: 27 },
  references: ['https://cloudinary.com/documentation/product_environment_credentials_tutorial'],
});
