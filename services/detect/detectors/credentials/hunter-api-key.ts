import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'HUNTER_API_KEY',
  name: 'Hunter API key',
  vendors: ['hunter.io', 'hunter_api', 'hunterio', 'hunter'],
  body: { alphabet: 'hex', length: 40 },
  wordNeeded: true,
  references: ['https://hunter.io/api-documentation/v2#authentication'],
});
