import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TABLEAU_TOKEN',
  name: 'Tableau personal access token',
  vendors: ['tableau'],
  body: {
    source: '[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}',
    most: 57,
    make: (variant) => fakeSecret('', 22, 'base64', variant) + fakeSecret('==:', 32, 'base62', variant + 10),
  },
  references: ['https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm'],
});
