import { fakeUuid } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'RIOT_API_KEY',
  name: 'Riot Games API key',
  literals: ['RGAPI-'],
  source: 'RGAPI-(?<secret>[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 42,
  make: (variant) => `RGAPI-${fakeUuid(variant)}`,
  references: ['https://developer.riotgames.com/docs/portal'],
});
