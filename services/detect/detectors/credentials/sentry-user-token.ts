import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SENTRY_USER_TOKEN',
  name: 'Sentry user or internal integration token',
  prefixes: ['sntryu_', 'sntrya_', 'sntryi_'],
  alphabet: 'hex',
  length: 64,
  references: [
    'https://docs.sentry.io/api/auth/',
    'https://github.com/getsentry/sentry/blob/master/src/sentry/types/token.py',
  ],
});
