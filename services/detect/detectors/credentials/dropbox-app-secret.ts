import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DROPBOX_APP_SECRET',
  name: 'Dropbox app key or secret',
  vendors: ['dropbox'],
  body: { alphabet: 'base36', length: 15 },
  references: ['https://www.dropbox.com/developers/reference/oauth-guide'],
});
