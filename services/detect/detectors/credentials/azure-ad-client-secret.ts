import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'AZURE_AD_CLIENT_SECRET',
  name: 'Microsoft Entra (Azure AD) client secret',
  literals: ['Q~'],
  maxBack: 4,
  source: '(?<secret>[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})',
  most: 40,
  edge: 'A-Za-z0-9_~.-',
  make: (variant) =>
    fakeSecret('', 3, 'base62', variant) +
    fakeSecret('', 1, 'digits', variant + 10) +
    fakeSecret('Q~', 31, 'base62', variant + 20),
  references: ['https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials'],
});
