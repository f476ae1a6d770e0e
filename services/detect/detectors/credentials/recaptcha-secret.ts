import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'RECAPTCHA_SECRET',
  name: 'reCAPTCHA or hCaptcha secret key',
  vendors: ['recaptcha', 'hcaptcha'],
  body: {
    source: '(?:6L[A-Za-z0-9_-]{38}|0x[A-Fa-f0-9]{40}|ES_[a-f0-9]{32})',
    most: 42,
    make: (variant) => fakeSecret('6L', 38, 'base64url', variant),
  },
  references: ['https://developers.google.com/recaptcha/docs/verify'],
});
