import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SENTRY_LEGACY_TOKEN',
  name: 'Sentry auth token',
  vendors: ['sentry'],
  body: { alphabet: 'hex', length: 64 },
  references: ['https://docs.sentry.io/api/auth/'],
});
