import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'POSTHOG_API_KEY',
  name: 'PostHog personal or project secret API key',
  prefixes: ['phx_', 'phs_', 'pha_', 'phr_'],
  alphabet: 'base62',
  length: [42, 60],
  references: ['https://posthog.com/docs/api'],
});
