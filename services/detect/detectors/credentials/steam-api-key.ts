import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'STEAM_API_KEY',
  name: 'Steam Web API key',
  vendors: ['steam'],
  body: { alphabet: 'hexUpper', length: 32 },
  wordNeeded: true,
  references: ['https://steamcommunity.com/dev'],
});
