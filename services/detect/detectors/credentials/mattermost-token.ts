import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MATTERMOST_TOKEN',
  name: 'Mattermost access token',
  vendors: ['mattermost'],
  body: { alphabet: 'base36', length: 26 },
  references: ['https://developers.mattermost.com/integrate/reference/personal-access-token/'],
});
