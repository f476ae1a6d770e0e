import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'SMARTSHEET_TOKEN',
  name: 'Smartsheet access token',
  vendors: ['smartsheet'],
  body: { alphabet: 'base62', length: [26, 37] },
  references: ['https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication'],
});
