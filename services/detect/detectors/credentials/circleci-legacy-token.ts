import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CIRCLECI_LEGACY_TOKEN',
  name: 'CircleCI API token (legacy)',
  vendors: ['circleci', 'circle_ci', 'circle-ci', 'circle_token'],
  body: { alphabet: 'hex', length: 40 },
  references: ['https://circleci.com/docs/managing-api-tokens/'],
});
