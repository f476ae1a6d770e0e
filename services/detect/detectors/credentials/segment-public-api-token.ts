import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'SEGMENT_PUBLIC_API_TOKEN',
  name: 'Segment Public API token',
  prefixes: ['sgp_'],
  alphabet: 'base62',
  length: [60, 70],
  references: ['https://segment.com/docs/api/public-api/'],
});
